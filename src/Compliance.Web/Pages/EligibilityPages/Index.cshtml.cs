using System.Security.Cryptography;
using System.Text;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Law;
using Compliance.Web.Checks;
using Compliance.Web.Eligibility;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json;

namespace Compliance.Web.Pages.EligibilityPages;

/// <summary>Whether a person may take part in an interview: questions, one screen at a time. What was answered stands sealed in the form and nowhere else.</summary>
[Needs(Verb.Check)]
public sealed class IndexModel(Shelf shelf, IDataProtectionProvider protection) : OfficePage
{
    private const int MostState = 200_000;
    private static readonly TimeSpan Open = TimeSpan.FromHours(2);
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("eligibility").ToTimeLimitedDataProtector();

    /// <inheritdoc/>
    public override Text Title => PageTexts.Eligibility;

    /// <summary>The sealed state as it came.</summary>
    [BindProperty]
    public string? State { get; set; }

    /// <summary>The answer to the first question: <c>yes</c> or <c>no</c>.</summary>
    [BindProperty]
    public string? Certificate { get; set; }

    /// <summary>What the answers give; <c>null</c> before the first.</summary>
    public Questions? Asked { get; private set; }

    /// <summary>What stands on the screen.</summary>
    public IReadOnlyList<Question> Next { get; private set; } = [];

    /// <summary>Questions whose answers are none, by their place on the screen.</summary>
    public HashSet<int> Wrong { get; } = [];

    /// <summary>What is wrong with the whole; <c>null</c> for nothing.</summary>
    public Text? Fault { get; private set; }

    /// <summary>The first breach decides; else what is open; else nothing stands against it.</summary>
    public Text Answer => Asked!.IsDecided ? EligibilityTexts.MayNot : Next.Count > 0 ? EligibilityTexts.ForNow
        : Asked.Against.Any() ? EligibilityTexts.ToConfirm : Asked.Open.Any() ? EligibilityTexts.NotSettled : EligibilityTexts.May;

    /// <summary>The findings of an outcome.</summary>
    public IReadOnlyList<Finding> Of(Outcome outcome) => [.. Asked!.Findings.Where(f => f.Outcome == outcome).DistinctBy(f => f.Rule)];

    /// <summary>Answers the next questions.</summary>
    public IActionResult OnPost()
    {
        if (!TryState(out var kept))
            return Page();
        var asked = Questions.Of(shelf.Current.Checker, kept.ByCertificate, kept.Answers);
        if (!string.IsNullOrEmpty(State))
        {
            var questions = asked.Next;
            for (var i = 0; i < questions.Count; i++)
            {
                var value = Request.Form[$"answer-{Facts.Readable.Of(i)}"].ToString().Trim();
                if (value.Length == 0 && Request.Form[$"answer-{Facts.Readable.Of(i)}-none"] == "none")
                    value = "none";
                if (Questions.IsAnswer(questions[i], value))
                    kept.Answers.Add(new(questions[i].Fact.Path, value));
                else
                    Wrong.Add(i);
            }
            if (Wrong.Count > 0)
                kept.Answers.RemoveRange(kept.Answers.Count - (questions.Count - Wrong.Count), questions.Count - Wrong.Count);
            else
                asked = Questions.Of(shelf.Current.Checker, kept.ByCertificate, kept.Answers);
        }
        Show(asked, kept);
        return Page();
    }

    /// <summary>The case file that the answers make, as a download.</summary>
    public IActionResult OnPostSave()
    {
        if (string.IsNullOrEmpty(State) || !TryState(out var kept))
            return Page();
        var asked = Questions.Of(shelf.Current.Checker, kept.ByCertificate, kept.Answers);
        return File(Encoding.UTF8.GetBytes(CaseWriter.Write(asked.File)), "application/json", "eligibility.json");
    }

    private void Show(Questions asked, Kept kept)
    {
        (Asked, Next) = (asked, asked.Next);
        State = _seal.Protect(JsonConvert.SerializeObject(kept), Open);
        ModelState.Clear(); // else the form shows the state that came
    }

    private bool TryState(out Kept kept)
    {
        kept = new(Certificate == "yes", []);
        if (string.IsNullOrEmpty(State))
        {
            Fault = Certificate is "yes" or "no" ? null : EligibilityTexts.NoAnswer;
            return Fault is null;
        }
        try
        {
            kept = State.Length <= MostState ? JsonConvert.DeserializeObject<Kept>(_seal.Unprotect(State)) ?? kept : throw new CryptographicException();
            return true;
        }
        catch (CryptographicException)
        {
            Fault = EligibilityTexts.Expired;
            return false;
        }
    }

    /// <summary>What stands sealed in the form.</summary>
    private sealed record Kept(bool ByCertificate, List<GivenAnswer> Answers);
}
