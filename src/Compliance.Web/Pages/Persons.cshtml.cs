using Compliance.Law;
using Compliance.Web.Privacy;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Pages;

/// <summary>Personal data: finds the files that speak of a person, exports them, asks for erasure. Ids are posted, so that they stand in no address.</summary>
[Needs(Verb.Person)]
public sealed class PersonsPage(Database database, Vault vault, PersonFiles files, PersonExport export, Erasures erasures) : OfficePage
{
    /// <inheritdoc/>
    public override Text Title => PageTexts.Persons;

    /// <summary>Keyed hash of the id that was looked for, in hexadecimal digits; <c>null</c> before.</summary>
    public string? Person { get; private set; }

    /// <summary>The files found.</summary>
    public IReadOnlyList<StoredFile> Found { get; private set; } = [];

    /// <summary>Erasures of the bodies given to the caller, the last first.</summary>
    public IReadOnlyList<Erasure> Erasures { get; private set; } = [];

    /// <summary>Logins by account.</summary>
    public IReadOnlyDictionary<Guid, string> Logins { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>What is wrong, with the field it is about.</summary>
    public (string Field, Text Words)? Wrong { get; private set; }

    /// <summary>Shows the form and the erasures.</summary>
    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    /// <summary>Finds a person.</summary>
    public async Task<IActionResult> OnPostFindAsync([FromForm] string? id, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(id))
            Wrong = ("id", PersonTexts.IdMissing);
        else
            Person = Convert.ToHexStringLower(vault.Hash("person", id.Trim()));
        await LoadAsync(stop);
        return Page();
    }

    /// <summary>Exports what is held of a person.</summary>
    public async Task<IActionResult> OnPostExportAsync([FromForm] string? person, CancellationToken stop) =>
        HashOf(person) is { } hash ? File(await export.WriteAsync(Caller, hash, stop), "application/json; charset=utf-8", "person.json") : NotFound();

    /// <summary>Asks for an erasure.</summary>
    public async Task<IActionResult> OnPostEraseAsync([FromForm] string? person, [FromForm] List<string>? bodies, CancellationToken stop)
    {
        if (HashOf(person) is not { } hash)
            return NotFound();
        var held = (await files.FindAsync(Caller, hash, stop)).Select(f => f.Body).ToHashSet(StringComparer.Ordinal);
        var chosen = (bodies ?? []).Select(b => b == "-" ? "" : b).Where(held.Contains).ToList();
        if (chosen.Count > 0)
            return Redirect($"/persons/erasures/{await erasures.AskAsync(Caller, hash, chosen, stop)}");
        (Person, Wrong) = (person, ("bodies", PersonTexts.BodyMissing));
        await LoadAsync(stop);
        return Page();
    }

    private static byte[]? HashOf(string? person) => person is { Length: 64 } && person.All(char.IsAsciiHexDigitLower) ? Convert.FromHexString(person) : null;

    private async Task LoadAsync(CancellationToken stop)
    {
        if (HashOf(Person) is { } hash)
            Found = await files.FindAsync(Caller, hash, stop);
        await using var db = database.Read();
        Erasures = [.. (await db.Erasures.OrderByDescending(e => e.Id).ToListAsync(stop)).Where(e => Privacy.Erasures.Shows(Caller, e)).Take(200)];
        var ids = Erasures.SelectMany(e => new[] { e.AskedBy, e.ConfirmedBy ?? Guid.Empty }).Distinct().ToList();
        Logins = await db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Login, stop);
    }
}
