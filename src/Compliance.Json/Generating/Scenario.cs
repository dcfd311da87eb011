using Newtonsoft.Json.Linq;

namespace Compliance.Json.Generating;

/// <summary>A lawful piece of a career or of the life of a body, and the changes that can be planted in it.</summary>
internal abstract class Scenario
{
    /// <summary>What can be planted.</summary>
    public abstract IReadOnlyList<Plant> Plants { get; }

    /// <summary>Whether it is a step in the career of a servant whom other scenarios of the file are about too; its violations and unknowns change acts alone.</summary>
    public virtual bool FitsCareer => false;

    /// <summary>Writes a lawful fragment.</summary>
    public abstract void Write(Fragment file);

    /// <summary>A change that breaks one rule of an act.</summary>
    protected static Plant Breaks(string rule, string act, string why, Action<Facts, Fragment> change) =>
        new(Planted.Violation, why, f => change(f[act], f), [new(act, rule)]);

    /// <summary>An answer turned round that breaks one rule of an act.</summary>
    protected static Plant Breaks(string rule, string act, string fact, JToken value) =>
        new(Planted.Violation, $"{fact}: {value.ToString(Newtonsoft.Json.Formatting.None)}", f => f[act].Is(fact, value.DeepClone()), [new(act, rule)]);

    /// <summary>A statement that there is none of something, which breaks one rule of an act.</summary>
    protected static Plant Lacks(string rule, string act, string fact) =>
        new(Planted.Violation, $"{fact}: none", f => f[act].None(fact), [new(act, rule)]);

    /// <summary>A fact of an act left out that rules need.</summary>
    protected static Plant Silent(string act, string fact, params string[] rules) =>
        new(Planted.Unknown, $"{fact} left out", f => f[act].Leave(fact), [.. rules.Select(r => new Mark(act, r))]);

    /// <summary>A position made one of the special type of service, which exceptions spare from rules.</summary>
    protected static Plant SpecialType(string act, params (string Exception, string[] Rules)[] spared) =>
        new(Planted.Exemption, "special type of service", f => f.Positions[0].Yes("isSpecialType"), [.. spared.SelectMany(s => s.Rules, (s, r) => new Mark(act, r, s.Exception))]);

    /// <summary>A day of 2022 on which the law that the scenarios follow is in force throughout, Monday to Friday.</summary>
    protected static DateOnly Day2022(Draw draw) => draw.Weekday(new(2022, 2, 1), new(2022, 10, 31));
}
