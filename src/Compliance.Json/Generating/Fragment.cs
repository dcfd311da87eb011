using Newtonsoft.Json.Linq;

namespace Compliance.Json.Generating;

/// <summary>The part of a file that one scenario writes: its people, positions and acts, with ids of their own.</summary>
internal sealed class Fragment(Scenario scenario, CaseDraft file, int number, Draw draw, Career? career = null)
{
    private readonly Dictionary<string, Facts> _acts = new(StringComparer.Ordinal);

    /// <summary>The scenario that writes it.</summary>
    public Scenario Scenario { get; } = scenario;

    /// <summary>The numbers it is drawn from.</summary>
    public Draw Draw { get; } = draw;

    /// <summary>The body of the file.</summary>
    public Facts Body => file.Body;

    /// <summary>Whether its servant and position are those of other fragments too.</summary>
    public bool IsCareer => career is not null;

    /// <summary>The first day in the service of its servant.</summary>
    public DateOnly HiredOn { get; } = career?.HiredOn ?? Career.Hired(draw);

    /// <summary>Whether a plant has changed it.</summary>
    public bool IsPlanted { get; set; }

    /// <summary>The positions it added, in order.</summary>
    public List<Facts> Positions { get; } = [];

    /// <summary>The persons it added, in order.</summary>
    public List<Facts> Persons { get; } = [];

    /// <summary>An act, by its name within the scenario.</summary>
    public Facts this[string name] => _acts[name];

    /// <summary>The kinds of acts it has.</summary>
    public IEnumerable<string> Kinds => _acts.Keys.Select(KindOf);

    /// <summary>The kind of an act, by its name within the scenario.</summary>
    public string KindOf(string name) => (string)_acts[name].Json["act"]!;

    /// <summary>The id of an act, person or position in the file.</summary>
    public string IdOf(string name) => $"{name}-{number}";

    /// <summary>Adds an act.</summary>
    public Facts Act(string kind, string name, DateOnly date)
    {
        var act = new Facts().Is("act", kind).Is("id", IdOf(name)).On("date", date);
        act.Is("body", file.Body.Id);
        _acts.Add(name, act);
        file.Acts.Add(act);
        return act;
    }

    /// <summary>Adds an act of a person in a position.</summary>
    public Facts Act(string kind, string name, DateOnly date, Facts person, Facts position) =>
        Act(kind, name, date).Is("person", person.Id).Is("position", position.Id);

    /// <summary>Adds another body, of which nothing but its name matters.</summary>
    public Facts AnotherBody()
    {
        var body = new Facts().Is("id", IdOf("body")).Is("name", InventedNames.Body(isAgency: true, Draw)).Is("category", "3");
        file.OtherBodies.Add(body);
        return body;
    }

    /// <summary>Records that a rule's question on an act was answered with yes on the day of the act.</summary>
    public void Judgment(string rule, string act, string by, string reason) =>
        file.Judgments.Add(new Facts().Is("rule", rule).Is("act", IdOf(act)).Yes("isMet").Is("by", by).On("on", this[act].Day("date")).Is("reason", reason));

    /// <summary>Adds a person of good standing with a higher education, who was or was not in the service before.</summary>
    public Facts Person(string name, bool wasInService = true, string education = "master")
    {
        var person = new Facts().Is("id", IdOf(name)).Is("name", InventedNames.Person(Draw)).On("bornOn", Draw.Weekday(new(1975, 1, 1), new(1995, 12, 31)))
            .Yes("isCitizen", "speaksStateLanguage").Is("education", education)
            .No("isIncapableByCourt", "hasStandingConviction", "isUnderCompulsoryMedicalMeasures").Empty("relatives", "penalties")
            .Is("wasInPermanentService", wasInService).No("serviceEndedUnder331", "earlierServiceWasAuxiliary", "hasSpecialTypeRank", "isStateProgrammeGraduate");
        Persons.Add(person);
        file.Persons.Add(person);
        return person;
    }

    /// <summary>The servant of the career that the fragment is a step of, else a servant of its own.</summary>
    public Facts Servant() => career?.Servant ?? Person("servant");

    /// <summary>The position of that servant.</summary>
    public Facts Post() => career?.Post ?? Specialist("post");

    /// <summary>Adds an administrative position.</summary>
    public Facts Position(string name, string classification, string role = "specialist") =>
        Position(name, "administrative", classification, role);

    /// <summary>Adds an auxiliary position.</summary>
    public Facts Clerk(string name) => Position(name, "auxiliary", file.ClerkClassification, "technical");

    /// <summary>Adds a specialist's position in the classification that the category of the body asks for.</summary>
    public Facts Specialist(string name) => Position(name, file.SpecialistClassification);

    private Facts Position(string name, string kind, string classification, string role)
    {
        var position = new Facts().Is("id", IdOf(name)).Is("title", InventedNames.Title(role, Draw)).Is("kind", kind).Is("classification", classification)
            .Is("role", role).No("isSpecialType").Yes("isInStaffTable").Is("directSupervisor", $"supervisor-{number}").On("jobDescriptionApprovedOn", new(2019, 2, 11)).None("jobDescriptionAgreedOn");
        Positions.Add(position);
        file.Positions.Add(position);
        return position;
    }
}
