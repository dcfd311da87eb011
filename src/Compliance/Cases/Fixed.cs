namespace Compliance.Cases;

/// <summary>Why no decision of anybody could have made a fact another one.</summary>
public enum Unchangeable
{
    /// <summary>Birth, family, health.</summary>
    [Words("birth, family and health are as they are", "doğum, ailə və sağlamlıq barədə faktlar dəyişdirilmir")] Nature,

    /// <summary>What a court, the citizenship authority or a norm-setting body decided.</summary>
    [Words("a court or another authority decides it", "bunu məhkəmə və ya başqa orqan həll edir")] Authority,

    /// <summary>What had already happened to the person or was the person's own doing: lengths of service, education, earlier posts, the breach.</summary>
    [Words("it lay in the past already", "bu artıq keçmişdə qalıb")] Past,

    /// <summary>Points, marks, votes and counts: they are found, not chosen.</summary>
    [Words("points, votes and counts are found, not chosen", "bal, səs və sayğaclar seçilmir, müəyyən edilir")] Result,

    /// <summary>What the matter is: the place, the body, the kind of work. To call it something else changes nothing.</summary>
    [Words("it is what the matter is about", "məsələnin mahiyyəti budur")] Matter,

    /// <summary>What the file says of itself, and who is who in it.</summary>
    [Words("the file says it of itself", "faylın özü haqqında məlumatdır")] File,
}

/// <summary>A fact that no repair may change; on a class, all its facts.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class FixedAttribute(Unchangeable why) : Attribute
{
    /// <summary>Why not.</summary>
    public Unchangeable Why { get; } = why;

    /// <summary>Whether it is fixed in the entries of lists only: who stands on a list is one thing, whom an act names another.</summary>
    public bool InEntriesOnly { get; init; }
}

/// <summary>A day that an act sets, and not one on which something happens: the last day of a term, the end of a contract.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SetByActAttribute : Attribute;

/// <summary>A fact without a day of its own that can still be put right after the day of its act: an entry in a file, a sum still to be paid.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CanFollowAttribute : Attribute;
