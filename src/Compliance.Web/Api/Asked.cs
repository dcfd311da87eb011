using System.Globalization;
using Compliance.Law;

namespace Compliance.Web.Api;

/// <summary>What a request asks for, held against its contract: every value is well formed.</summary>
/// <param name="Values">The query parameters by name.</param>
/// <param name="Gives">The kind of answer that was chosen.</param>
public sealed record Asked(IReadOnlyDictionary<string, string> Values, string Gives)
{
    /// <summary>The language of messages.</summary>
    public Language Language => Word("language") == "az" ? Language.Az : Language.En;

    /// <summary>What a request asks for.</summary>
    public static Asked Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<Asked>() ?? throw new InvalidOperationException("The endpoint has no contract.");
    }

    /// <summary>A word; empty where it is left out.</summary>
    public string Word(string name) => Values.GetValueOrDefault(name, "");

    /// <summary>A choice of true and false; false where it is left out.</summary>
    public bool Is(string name) => Word(name) == "true";

    /// <summary>A day.</summary>
    public DateOnly? Day(string name) => Parameter.DayOf(Word(name));

    /// <summary>A number.</summary>
    public long Number(string name, long otherwise) => Word(name) is { Length: > 0 } number ? long.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>An id; <c>null</c> where it is left out.</summary>
    public Guid? Id(string name) => Word(name) is { Length: > 0 } id ? Guid.ParseExact(id, "D") : null;

    /// <summary>An answer of the kind that was chosen.</summary>
    public IResult Answer(string text, int status = 200) => Results.Text(text, Gives + "; charset=utf-8", System.Text.Encoding.UTF8, status);
}
