using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Facts;
using Compliance.Rules;
using static Compliance.Rules.RuleWords;

namespace Compliance.Tests.Reporting;

/// <summary>The rules of <see cref="SampleLaw"/>, each with the trace that compiling a rule page would give it.</summary>
internal static class SampleRules
{
    public static Clause CheckedBeforehand() =>
        Rule("AZ-926-27.3-checked-beforehand").On<Application>()
            .Require(
                x => x.IsCheckedBeforehand & !x.PrivateLifeWasChecked,
                (x, t) => t.Leave(t.Enter("&"), t.Read(x, "IsCheckedBeforehand", x.IsCheckedBeforehand)
                    & t.Leave(t.Enter("!"), !t.Read(x, "PrivateLifeWasChecked", x.PrivateLifeWasChecked))))
            .Weighs(Severity.Critical)
            .Otherwise("The person was not checked beforehand, or private life was gone into.", "Şəxs əvvəlcədən yoxlanılmayıb və ya şəxsi həyatı yoxlanılıb.");

    public static Clause Free() =>
        Rule("AZ-926-28.3-no-fee").On<Application>()
            .Require(x => !x.FeeWasCharged, (x, t) => t.Leave(t.Enter("!"), !t.Read(x, "FeeWasCharged", x.FeeWasCharged)))
            .Weighs(Severity.Major)
            .Otherwise("A fee was taken for the application.", "Müraciət üçün ödəniş alınıb.");

    public static Clause Announced() =>
        Rule("AZ-926-28.5.p1-announced-on-both-sites").On<Announcement>()
            .Require(
                x => x.OnExaminationCentreSite & x.OnBodySite,
                (x, t) => t.Leave(t.Enter("&"), t.Read(x, "OnExaminationCentreSite", x.OnExaminationCentreSite) & t.Read(x, "OnBodySite", x.OnBodySite)))
            .Weighs(Severity.Minor)
            .Otherwise("The interview was not announced on both sites.", "Müsahibə hər iki saytda elan edilməyib.");

    public static Clause InTime() =>
        Rule("AZ-926-28.5.p2-application-in-time").On<Application>()
            .GovernedBy(x => x.Announcement.Date, (x, t) => t.Read(t.Link(x, "Announcement", x.Announcement), "Date", x.Announcement.Date))
            .When(x => x.IsAdmitted, (x, t) => t.Read(x, "IsAdmitted", x.IsAdmitted))
            .Within(
                CalendarDays(30), after: x => x.Announcement.Date, done: x => x.Date,
                tracedAfter: (x, t) => t.Read(t.Link(x, "Announcement", x.Announcement), "Date", x.Announcement.Date), tracedDone: (x, t) => t.Read(x, "Date", x.Date))
            .Weighs(Severity.Major)
            .Otherwise("An application that came in after the 30 days was admitted.", "30 günlük müddətdən sonra daxil olmuş müraciət qəbul edilib.");

    public static Clause Commission() =>
        Rule("AZ-926-28.6-commission").On<Interview>()
            .Require(
                x => x.Commission.Any(m => m.Seat == CommissionSeat.IndependentExpert),
                (x, t) => t.Leave(t.Enter("Any"), t.Read(x, "Commission", x.Commission)
                    .Any(m => t.Leave(t.Enter("=="), t.Read(m, "Seat", m.Seat) == t.Value(CommissionSeat.IndependentExpert)))))
            .Otherwise("No independent expert sat on the commission.", "Komissiyada müstəqil ekspert olmayıb.");

    public static Clause Suitability() =>
        Rule("AZ-926-28.7-suitability").On<Interview>()
            .Require(x => x.SuitabilityChecked, (x, t) => t.Read(x, "SuitabilityChecked", x.SuitabilityChecked))
            .Ask("Did the questions fit the post?", "Suallar vəzifəyə uyğun olubmu?", "chair of the commission", "komissiyanın sədri")
            .Otherwise("Suitability was not looked at.", "Uyğunluq yoxlanılmayıb.");

    public static Clause GeneralConditions() =>
        Rule("AZ-926-28.8-general-conditions").On<Application>()
            .When(x => x.IsAdmitted, (x, t) => t.Read(x, "IsAdmitted", x.IsAdmitted))
            .Require(x => x.MeetsGeneralConditions, (x, t) => t.Read(x, "MeetsGeneralConditions", x.MeetsGeneralConditions))
            .Weighs(Severity.Critical)
            .Otherwise("Somebody who does not meet the general conditions was admitted.", "Ümumi şərtlərə uyğun gəlməyən şəxs buraxılıb.");

    public static Clause Failing() =>
        Rule("AZ-926-28.9-failing").On<Vacancy>()
            .Require(_ => throw new InvalidOperationException("no such figure"))
            .Otherwise("Never said.", "Heç vaxt deyilmir.");

    public static Clause OutsideArticle28() =>
        Exception("AZ-926-28.12.p1-outside-article-28").On<PersonnelAct>().To("28")
            .When(
                x => x.Position.Role.In(PositionRole.HeadsAdviser, PositionRole.HeadsAssistant),
                (x, t) => t.Leave(t.Enter("In"), t.Read(t.Link(x, "Position", x.Position), "Role", x.Position.Role)
                    .In(t.Value(PositionRole.HeadsAdviser), t.Value(PositionRole.HeadsAssistant))))
            .Because("the post is that of an assistant or adviser of the head", "vəzifə rəhbərin köməkçisi və ya müşaviridir");
}
