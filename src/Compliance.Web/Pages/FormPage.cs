using Compliance.Law;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages;

/// <summary>A page with a form: what was wrong with what was sent stands above it and at its field.</summary>
public abstract class FormPage : OfficePage
{
    /// <summary>What is wrong, with the field it is wrong in.</summary>
    public IList<(string Field, Text Words)> Faults { get; } = [];

    /// <summary>A field of the form, with what is wrong in it.</summary>
    /// <param name="id">Name and id.</param>
    /// <param name="label">What is asked for.</param>
    /// <param name="hint">How to answer; <c>null</c> for none.</param>
    /// <param name="type">Type of the input; <c>textarea</c> for lines.</param>
    /// <param name="complete">What the browser may fill in.</param>
    /// <param name="value">What stands in it.</param>
    public FormField Field(string id, Text label, Text? hint = null, string type = "text", string complete = "off", string value = "")
    {
        ArgumentNullException.ThrowIfNull(label);
        return new(id, Say(label), hint is null ? null : Say(hint), type, complete, value, Faults.Where(f => f.Field == id).Select(f => Say(f.Words)).FirstOrDefault());
    }

    /// <summary>Says what is wrong with a field.</summary>
    protected void Wrong(string field, Text words) => Faults.Add((field, words));

    /// <summary>To a place of this service; elsewhere nobody is sent.</summary>
    protected RedirectResult To(string? place) => Redirect(place is not null && Url.IsLocalUrl(place) ? place : "/");
}

/// <summary>A field of a form.</summary>
public sealed record FormField(string Id, string Label, string? Hint, string Type, string Complete, string Value, string? Fault)
{
    /// <summary>Ids of what describes it.</summary>
    public string? DescribedBy => (Hint, Fault) switch { (null, null) => null, (_, null) => $"{Id}-hint", (null, _) => $"{Id}-fault", _ => $"{Id}-hint {Id}-fault" };
}
