using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Checking.Decisions;

/// <summary>The sentences on decisions.</summary>
internal static class DecisionWords
{
    public static Text Active(Decision d) => d.Kind switch
    {
        DecisionKind.Judgment => Of(d, $"answers the question{Until(d).En}.", $"sualı cavablandırır{Until(d).Az}."),
        DecisionKind.Waiver => Of(d, $"covers the violation{Until(d).En}. It stays a violation.", $"pozuntunu əhatə edir{Until(d).Az}. Pozuntu olaraq qalır."),
        _ => Of(d, $"stands with the finding{Until(d).En}.", $"nəticənin yanında göstərilir{Until(d).Az}."),
    };

    public static Text OverBroad(Decision d, IReadOnlyList<Text> lacking)
    {
        var (en, az) = (string.Join(", ", lacking.Select(l => l.En)), string.Join(", ", lacking.Select(l => l.Az)));
        return Of(d, $"does not name: {en}. It covers nothing until it does.", $"bunları göstərmir: {az}. Göstərilənədək heç nəyi əhatə etmir.");
    }

    public static Text Expired(Decision d, DateOnly end, DateOnly day) => Of(d,
        $"held until {Readable.Of(end)}; on {Readable.Of(day)} it covers nothing. Decide anew, or take it out of the register.",
        $"{Readable.InAzerbaijani(end)} tarixinədək qüvvədə olub; {Readable.InAzerbaijani(day)} tarixində heç nəyi əhatə etmir. Yenidən qərar qəbul edin və ya onu reyestrdən çıxarın.");

    public static Text NotYet(Decision d, DateOnly day) => Of(d,
        $"was taken on {Readable.Of(d.On)}, after the day of the run ({Readable.Of(day)}): it covers nothing yet.",
        $"{Readable.InAzerbaijani(d.On)} tarixində, yoxlama günündən ({Readable.InAzerbaijani(day)}) sonra qəbul edilib: hələ heç nəyi əhatə etmir.");

    public static Text NoDay(Decision d) => Of(d,
        "has a last day, but neither the run nor the file says which day it is held against: it covers nothing. Name the day of the run.",
        "üçün son gün göstərilib, lakin nə yoxlama, nə də fayl hansı günə görə baxıldığını bildirir: heç nəyi əhatə etmir. Yoxlama gününü göstərin.");

    public static Text NoFile(Decision d) => Of(d,
        $"names the file '{d.File}', which was not judged. Judge it too, or correct the id.", $"yoxlanılmamış '{d.File}' faylını göstərir. Onu da yoxlayın və ya nömrəni düzəldin.");

    public static Text NoAct(Decision d, IEnumerable<string> known)
    {
        var near = Nearest.To(d.Act, known);
        return Of(d, $"names the act '{d.Act}', which the file '{d.File}' does not have. {(near is null ? "Take the decision out, or correct the id." : $"Did you mean '{near}'?")}",
            $"'{d.File}' faylında olmayan '{d.Act}' aktını göstərir. {(near is null ? "Qərarı çıxarın və ya nömrəni düzəldin." : $"Bəlkə '{near}' nəzərdə tutulub?")}");
    }

    public static Text NoRule(Decision d, IEnumerable<string> known)
    {
        var near = Nearest.To(d.Rule, known);
        return Of(d, $"names the rule '{d.Rule}', which the rulebook does not have. {(near is null ? "Take the decision out, or correct the id." : $"Did you mean '{near}'?")}",
            $"qaydalar toplusunda olmayan '{d.Rule}' qaydasını göstərir. {(near is null ? "Qərarı çıxarın və ya nömrəni düzəldin." : $"Bəlkə '{near}' nəzərdə tutulub?")}");
    }

    public static Text NotSpoken(Decision d) => Of(d,
        $"names the rule '{d.Rule}', which judges no act like '{d.Act}' in this run. Take the decision out, or correct the ids.",
        $"bu yoxlamada '{d.Act}' kimi aktlara tətbiq edilməyən '{d.Rule}' qaydasını göstərir. Qərarı çıxarın və ya nömrələri düzəldin.");

    public static Text NothingToCover(Decision d, Outcome outcome)
    {
        var what = d.Kind switch
        {
            DecisionKind.Judgment => new Text("The rule asks nobody anything about the act", "Qayda bu akt barədə heç kimə sual vermir"),
            DecisionKind.Waiver => new("There is no violation to waive", "Güzəşt ediləcək pozuntu yoxdur"),
            _ => new("There is no finding that asks for anything", "Diqqət tələb edən nəticə yoxdur"),
        };
        return Of(d, $"covers nothing. {what.En} (outcome: {outcome.Words().En}). Take it out of the register, or look at what changed.",
            $"heç nəyi əhatə etmir. {what.Az} (nəticə: {outcome.Words().Az}). Onu reyestrdən çıxarın və ya nəyin dəyişdiyini yoxlayın.");
    }

    public static Text CoveredBy(Decision d, string other) => Of(d, $"covers nothing: '{other}' covers the violation already. Keep one of them.", $"heç nəyi əhatə etmir: pozuntunu artıq '{other}' əhatə edir. Birini saxlayın.");

    public static Text Contradicted(Decision d) => Of(d,
        "contradicts another answer to the same question, in the register or in the file: the question stays open until one of them is withdrawn.",
        "reyestrdə və ya faylda eyni suala verilmiş başqa cavaba ziddir: biri geri götürülənədək sual açıq qalır.");

    public static Text Stale(Decision d, DecisionBasis was, DecisionBasis now)
    {
        var changed = new List<Text>();
        if (was.WordingFrom != now.WordingFrom)
            changed.Add(new($"the wording in force from {Day(was.WordingFrom).En} judged, now that from {Day(now.WordingFrom).En}",
                $"əvvəl {Day(was.WordingFrom).Az} tarixindən qüvvədə olan redaksiya tətbiq edilmişdi, indi isə {Day(now.WordingFrom).Az} tarixindən qüvvədə olan"));
        if (was.Text.Length > 0 && was.Text != now.Text)
            changed.Add(new($"the text of the rule was '{was.Text}', is '{now.Text}'", $"qaydanın mətni: əvvəl '{was.Text}', indi '{now.Text}'"));
        changed.AddRange(was.Changed(now).Select(f => new Text(
            f.Is is null ? $"'{f.Path}' was '{f.Was}', decides no longer" : f.Was is null ? $"'{f.Path}' did not decide, is '{f.Is}'" : $"'{f.Path}' was '{f.Was}', is '{f.Is}'",
            f.Is is null ? $"'{f.Path}': əvvəl '{f.Was}', artıq həlledici deyil" : f.Was is null ? $"'{f.Path}': əvvəl həlledici deyildi, indi '{f.Is}'" : $"'{f.Path}': əvvəl '{f.Was}', indi '{f.Is}'")));
        return Of(d, $"rests on what is no longer so: {string.Join("; ", changed.Select(c => c.En))}. It covers nothing: decide anew on what is.",
            $"artıq mövcud olmayan hala əsaslanır: {string.Join("; ", changed.Select(c => c.Az))}. Heç nəyi əhatə etmir: indiki hala görə yenidən qərar qəbul edin.");
    }

    /// <summary>What a proof adds to an answer or waiver that stands in the register: by which id it is found, and how long it holds.</summary>
    public static Text Recorded(Decision d) => new($" (decision '{d.Id}'{Until(d).En})", $" ('{d.Id}' qərarı{Until(d).Az})");

    private static Text Until(Decision d) => d.ExpiresOn is { } end ? new($", until {Readable.Of(end)}", $", {Readable.InAzerbaijani(end)} tarixinədək") : Text.None;

    private static Text Day(DateOnly? day) => day is { } known ? new(Readable.Of(known), Readable.InAzerbaijani(known)) : new("no day", "məlum olmayan");

    private static Text Of(Decision d, string en, string az)
    {
        var kind = Codes.Words(d.Kind);
        return new($"{char.ToUpperInvariant(kind.En[0])}{kind.En[1..]} '{d.Id}' {en}", $"'{d.Id}' ({kind.Az}) {az}");
    }
}
