using Newtonsoft.Json.Linq;

namespace Compliance.Json.Generating.Scenarios;

/// <summary>The appraisal of a specialist for 2022.</summary>
internal sealed class Appraisal : Scenario
{
    private static readonly string[] Criteria =
        ["professional-knowledge", "attitude-to-duties", "analysis-and-decisions", "creativity-and-initiative", "experience-and-sharing", "teamwork-and-communication"];

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-30-1.4-form", "appraisal", "hasForm", false),
        Breaks("AZ-926-30-1.4-degrees-of-importance", "appraisal", "hasDegreesOfImportance", false),
        Breaks("AZ-926-30-1.6-six-criteria", "appraisal", "a criterion left out", (act, f) => ((JArray)act.Json["criteria"]!).RemoveAt(f.Draw.Between(0, 5))),
        Breaks("AZ-926-30-1.10-documented", "appraisal", "hasDocument", false),
        Breaks("AZ-926-30-1.10-marks-justified", "appraisal", "areMarksJustified", false),
        Breaks("AZ-926-30-1.10-opinion-attached", "appraisal", "hasAgreed", false),
        Breaks("AZ-926-30-1.10-in-personal-file", "appraisal", "isInPersonalFile", false),
        Breaks("AZ-926-30-1.5-within-functions", "appraisal", "a task outside the functions", (act, _) => act.Json["tasks"]![0]!["isWithinFunctions"] = false),
        Breaks("AZ-926-30-1.5-term-and-result", "appraisal", "a task without result", (act, _) => act.Json["tasks"]![1]!["hasExpectedResult"] = false),
        Breaks("AZ-926-30-1.9-final-mark", "appraisal", "final mark does not follow", (act, _) => act.Is("finalMark", 4.9m)),
        Breaks("AZ-926-30-1.12-by-the-head", "appraisal", "isMeasureByHead", false),
        Silent("appraisal", "hasForm", "AZ-926-30-1.4-form"),
        Silent("appraisal", "hasDegreesOfImportance", "AZ-926-30-1.4-degrees-of-importance"),
        Silent("appraisal", "hasDocument", "AZ-926-30-1.10-documented"),
        Silent("appraisal", "areMarksJustified", "AZ-926-30-1.10-marks-justified"),
        Silent("appraisal", "isInPersonalFile", "AZ-926-30-1.10-in-personal-file"),
        Silent("appraisal", "isMeasureByHead", "AZ-926-30-1.12-by-the-head"),
        SpecialType("appraisal", ("AZ-926-2.3-special-type", ["AZ-926-30-1.4-form", "AZ-926-30-1.10-documented", "AZ-926-30-1.6-six-criteria"])),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var supervisor = file.Person("supervisor");
        var post = file.Specialist("post").Is("directSupervisor", supervisor.Id);
        var tasksMark = 4 + draw.Between(0, 2) / 10m;
        var done = new DateOnly(2022, 12, draw.Between(19, 23));
        file.Act("appraisal", "appraisal", new(2022, 12, 31), file.Person("servant"), post).On("periodFrom", new(2022, 1, 1)).On("completedOn", done).Is("monthsInPosition", draw.Between(13, 60))
            .Is("monthsInYear", 12).None("positionLeftOn").No("isTrainee", "isOnProbation").Is("appraiser", supervisor.Id).Yes("hasForm", "hasDegreesOfImportance")
            .Is("tasks", new JArray(Task(new(2022, 6, 30), tasksMark), Task(new(2022, 11, 30), tasksMark))).Is("criteria", new JArray(Criteria.Cast<object>().ToArray()))
            .Is("tasksMark", tasksMark).Is("criteriaMark", 4.0m).Is("disciplineMark", 4.0m).Is("finalMark", decimal.Round(tasksMark / 2 + 2.0m, 1, MidpointRounding.AwayFromZero)).Is("grade", "good").Yes("areMarksJustified", "hasDocument", "hasAgreed").No("hasOpinion")
            .On("interviewOn", done.AddDays(draw.Between(3, 6))).Yes("isInPersonalFile").Is("measures", new JArray("training")).Yes("isMeasureByHead").Is("trainingTopic", "Dövlət satınalmaları")
            .On("reportedOn", new(2023, 1, draw.Between(16, 31))).Empty("competencies").No("isElectronic", "isInRegister");
    }

    private static JObject Task(DateOnly due, decimal mark) =>
        new() { ["dueOn"] = Compliance.Facts.Readable.Of(due), ["hasExpectedResult"] = true, ["isWithinFunctions"] = true, ["mark"] = mark };
}
