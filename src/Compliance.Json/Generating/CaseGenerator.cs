using Newtonsoft.Json;

namespace Compliance.Json.Generating;

/// <summary>
/// Writes invented case files that are lawful but for what is planted in them, and beside each what was planted. What file a number gets depends on
/// the seed, the probabilities and the number only: the first files of a long run are those of a short one.
/// </summary>
public sealed class CaseGenerator
{
    private const int MostScenarios = 4;
    private const int MostSteps = 6;
    private const double CareerShare = 0.35;
    private readonly GeneratorOptions _options;

    /// <summary>A generator of one run.</summary>
    public CaseGenerator(GeneratorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <summary>Writes the file of a number, from 1, and its truth, each as one line that ends in a line feed.</summary>
    public void Write(long number, TextWriter files, TextWriter truths)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(truths);
        var draw = Draw.For(_options.Seed, number);
        var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"generated-{_options.Seed}-{number}");
        var file = CaseDraft.Begin(id, draw);
        var fragments = new List<Fragment>(MostScenarios + MostSteps + 3);
        for (var left = draw.Between(1, MostScenarios); left > 0; left--)
            Add(draw.Of(AllScenarios.List));
        if (draw.Chance(CareerShare))
            AddCareer();
        var planted = new List<(Fragment Fragment, Plant Plant)>();
        PlantOne(Planted.Violation, _options.Violations);
        PlantOne(Planted.Unknown, _options.Unknowns);
        PlantOne(Planted.Exemption, _options.Exemptions);
        file.Write(files);
        files.Write('\n');
        WriteTruth(truths, id, planted);

        void AddCareer()
        {
            var first = fragments[0];
            var career = new Career(first.Person("career"), first.Specialist("career-post"), Career.Hired(draw));
            var steps = draw.Between(2, MostSteps);
            for (var at = draw.Between(0, AllScenarios.Steps.Length - 1); steps > 0; steps--)
                Add(AllScenarios.Steps[at++ % AllScenarios.Steps.Length], career);
        }

        Fragment Add(Scenario scenario, Career? career = null)
        {
            var fragment = new Fragment(scenario, file, fragments.Count + 1, draw, career);
            scenario.Write(fragment);
            fragments.Add(fragment);
            return fragment;
        }

        void PlantOne(Planted what, double probability)
        {
            if (!draw.Chance(probability))
                return;
            var open = fragments.Where(f => !f.IsPlanted && !(what == Planted.Exemption && f.IsCareer) && f.Scenario.Plants.Any(p => p.What == what)).ToList();
            var fragment = open.Count > 0 ? draw.Of(open) : Add(draw.Of(AllScenarios.With(what)));
            var plant = draw.Of(fragment.Scenario.Plants.Where(p => p.What == what).ToList());
            plant.Change(fragment);
            fragment.IsPlanted = true;
            planted.Add((fragment, plant));
        }
    }

    private static void WriteTruth(TextWriter output, string id, List<(Fragment Fragment, Plant Plant)> planted)
    {
        using (var json = new JsonTextWriter(output) { CloseOutput = false })
        {
            json.WriteStartObject();
            Text(json, "id", id);
            json.WritePropertyName("planted");
            json.WriteStartArray();
            foreach (var (fragment, plant) in planted)
            {
                foreach (var mark in plant.Marks)
                    WriteMark(json, fragment, plant, mark);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write('\n');
    }

    private static void WriteMark(JsonTextWriter json, Fragment fragment, Plant plant, Mark mark)
    {
        json.WriteStartObject();
        Text(json, "act", fragment[mark.Act].Id);
        Text(json, "rule", mark.Rule);
        Text(json, "what", plant.What switch { Planted.Violation => "violation", Planted.Unknown => "unknown", _ => "exemption" });
        if (mark.By.Length > 0)
            Text(json, "by", mark.By);
        Text(json, "why", plant.Why);
        json.WriteEndObject();
    }

    private static void Text(JsonTextWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }
}
