using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;
using static Compliance.Rules.RuleWords;

namespace Compliance.Tests.Reporting;

/// <summary>A small rulebook whose rules between them give every outcome on <see cref="SampleCase"/>.</summary>
internal static class SampleLaw
{
    private static readonly LegalAct Law926 = new("926", new("On civil service", "Dövlət qulluğu haqqında"), "926-IQ", new(2022, 6, 30));

    private static readonly Calendar Calendar2022 = new(2022, 2022, new(2022, 12, 31),
    [
        new(new(2022, 5, 28), false, "holiday", new("Independence Day", "Müstəqillik Günü"), "official", "Labour Code Art. 105", false),
        new(new(2022, 6, 15), false, "holiday", new("National Salvation Day", "Milli Qurtuluş Günü"), "two sources", "Labour Code Art. 105", true),
    ], new("Labour Code Art. 104", "Labour Code Art. 8(4)", new(2022, 12, 31)));

    public static Rulebook Rulebook { get; } = Make();

    private static Rulebook Make()
    {
        var entries = new List<ProvisionEntry>();
        var clauses = new List<Clause>();
        void Add(string number, Text title, Text duty, Grade grade, params Clause[] made)
        {
            var provision = new Provision(Law926, number, title);
            ProvisionVersion[] versions =
            [
                new(provision, new(2001, 9, 1), new(2016, 8, 9), new(2001, 9, 1), "926-IQ", Grade.OfficialCopy, duty),
                new(provision, new(2016, 8, 10), null, new(2016, 8, 9), "267-VQD", grade, duty),
            ];
            foreach (var clause in made)
            {
                var earlier = clauses.Any(c => c.Id == clause.Id) || made.Count(c => c.Id == clause.Id) == 1;
                clause.Version = versions[earlier ? 1 : 0];
                clause.Source = $"{number}.md(1)";
                clauses.Add(clause);
            }
            entries.Add(new(provision, ProvisionStatus.Encoded, Text.None, [], versions, Text.None, $"{number}.md(1)"));
        }

        Add("27.3", new("Check before admission", "Qəbuldan əvvəl yoxlama"),
            new("Before admission it is checked whether the person may serve; private and family life is left out.",
                "Qəbuldan əvvəl şəxsin qulluğa qəbul edilə bilməsi yoxlanılır; şəxsi və ailə həyatı yoxlanılmır."),
            Grade.OfficialCopy, SampleRules.CheckedBeforehand());
        Add("28.3", new("Entry without a fee", "Ödənişsiz iştirak"),
            new("Taking part in the interview is free of charge.", "Müsahibədə iştirak ödənişsizdir."), Grade.OfficialSummary, SampleRules.Free());
        Add("28.5 part 1", new("Where the interview is announced", "Müsahibənin elan edildiyi yerlər"),
            new("The interview is announced on the sites of the State Examination Centre and of the body.",
                "Müsahibə Dövlət İmtahan Mərkəzinin və dövlət orqanının saytlarında elan edilir."), Grade.OfficialText, SampleRules.Announced());
        Add("28.5 part 2", new("Application within 30 days", "Müraciət müddəti"),
            new("Whoever wants to take part in the interview applies to the body within 30 days of the announcement.",
                "Müsahibədə iştirak etmək istəyən elandan sonra 30 gün ərzində orqana müraciət edir."),
            Grade.OfficialCopy, SampleRules.InTime(), SampleRules.InTime());
        Add("28.6", new("Commission of the interview", "Müsahibə komissiyası"),
            new("The body, the State Examination Centre and independent experts sit on the commission.",
                "Komissiyada dövlət orqanı, Dövlət İmtahan Mərkəzi və müstəqil ekspertlər təmsil olunur."),
            Grade.OfficialCopy, SampleRules.Commission());
        Add("28.7", new("Suitability is looked at", "Uyğunluğun qiymətləndirilməsi"),
            new("The interview looks at knowledge, training, outlook and the qualities the post needs.",
                "Müsahibədə bilik, hazırlıq, dünyagörüşü və vəzifə üçün zəruri keyfiyyətlər yoxlanılır."), Grade.OfficialCopy, SampleRules.Suitability());
        Add("28.8", new("General conditions", "Ümumi şərtlər"),
            new("Only those who meet the general conditions are admitted to the interview.",
                "Müsahibəyə yalnız ümumi şərtlərə uyğun gələnlər buraxılır."), Grade.OfficialCopy, SampleRules.GeneralConditions());
        Add("28.9", new("A rule that fails", "İcra olunmayan qayda"), new("A duty.", "Tələb."), Grade.OfficialCopy, SampleRules.Failing());
        Add("28.12 part 1", new("Posts outside Article 28", "28-ci maddənin şamil edilmədiyi vəzifələr"),
            new("Article 28 does not concern assistants and advisers of the head.", "28-ci maddə rəhbərin köməkçi və müşavirlərinə şamil edilmir."),
            Grade.OfficialCopy, SampleRules.OutsideArticle28());
        var open = new Provision(Law926, "28.10", new("Order of results", "Nəticələrin sırası"));
        entries.Add(new(open, ProvisionStatus.NotChecked, new("No rule encodes the order of results yet.", "Nəticələrin sırası hələ qayda kimi yazılmayıb."),
            ["interview"], [], Text.None, "28.10.md(1)"));
        return new("az", "sha256:5f2c0e", [Law926], entries, Calendar2022, clauses);
    }
}
