using Compliance.Facts;

namespace Compliance.Law;

/// <summary>One wording of a provision and the days it was in force.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="From">First day in force (inclusive).</param>
/// <param name="To">Last day in force (inclusive), or <c>null</c> while it lasts.</param>
/// <param name="Published">The day it was published, on or before the first day in force: a check with an earlier knowledge day does not know it.</param>
/// <param name="AmendedBy">The act that brought this wording, for example <c>267-VQD</c>.</param>
/// <param name="Grade">How the text was seen.</param>
/// <param name="Duty">What it requires, in our own words.</param>
public sealed record ProvisionVersion(
    Provision Provision, DateOnly From, DateOnly? To, DateOnly Published, string AmendedBy, Grade Grade, Text Duty)
{
    /// <summary>The days before <see cref="From"/> to which the act gives the wording effect back; <c>null</c> where it gives none.</summary>
    public Interval? Effect { get; init; }

    /// <summary>Whether nothing is left of the provision from <see cref="From"/> on.</summary>
    public bool IsRepeal { get; init; }

    /// <summary>The last day on which a later source still showed this wording; <c>null</c> where none was seen.</summary>
    public DateOnly? Confirmed { get; init; }

    /// <summary>Whether the wording was in force on <paramref name="day"/>.</summary>
    public bool IsInForceOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether the act gives the wording effect back to <paramref name="day"/>.</summary>
    public bool IsEffectiveBackOn(DateOnly day) => Effect is { } effect && effect.From <= day && day <= effect.To;

    /// <summary>Whether somebody who knows what was published by <paramref name="knownOn"/> knows the wording; <c>null</c> knows all.</summary>
    public bool IsKnownOn(DateOnly? knownOn) => knownOn is null || Published <= knownOn;

    /// <summary>The day until which the wording was seen: the edition that was read, its own publication or a later source, whichever is last.</summary>
    public DateOnly SeenUntil
    {
        get
        {
            var last = Provision.Act.Horizon > Published ? Provision.Act.Horizon : Published;
            return Confirmed is { } confirmed && confirmed > last ? confirmed : last;
        }
    }

    /// <summary>The provision and the wording, as a lawyer would cite them.</summary>
    public Text Citation => IsRepeal
        ? new($"{Provision.Citation.En}, repealed by {AmendedBy} from {Readable.Of(From)}{Back.En}", $"{Provision.Citation.Az}, {Readable.InAzerbaijani(From)} tarixindən {AmendedBy} ilə ləğv edilib{Back.Az}")
        : new($"{Provision.Citation.En}, wording of {AmendedBy}, in force from {Readable.Of(From)}{(To is { } e ? $" to {Readable.Of(e)}" : "")}{Back.En}",
            $"{Provision.Citation.Az}, {AmendedBy} redaksiyası, {Readable.InAzerbaijani(From)} tarixindən{(To is { } a ? $" {Readable.InAzerbaijani(a)} tarixinədək" : "")} qüvvədə{(To is null ? "dir" : " olub")}{Back.Az}");

    private Text Back => Effect is not { } effect ? Text.None : new(
        $", with effect back from {Readable.Of(effect.From)} to {Readable.Of(effect.To)}",
        $", {Readable.InAzerbaijani(effect.From)} tarixindən {Readable.InAzerbaijani(effect.To)} tarixinədək geriyə şamil edilib");
}
