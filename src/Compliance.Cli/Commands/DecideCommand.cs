using System.CommandLine;
using System.Globalization;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Json.Decisions;
using Compliance.Rules;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance decide</c>: records a judgment, waiver or remark with what it rests on.</summary>
internal sealed class DecideCommand(Shell shell, DecideRequest request)
{
    private static readonly string[] Effects = ["none-identified", "could-have-changed", "changed"];

    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var options = new DecideOptionSet();
        var command = new Command("decide", "Record what a person decided on a finding, with the facts it rests on: it counts as long as they are as they were.");
        options.AddTo(command);
        command.SetAction(p => new DecideCommand(shell, options.Of(p)).Run());
        HelpPage.Teach(command,
            [
                "compliance decide case.json --act presentation --rule AZ-926-28.7-presented-in-5-working-days \\",
                "    --waive --expires 2024-12-31 --by 'Civil Service Council' --ground 'The building was closed.' --decisions decisions.json",
                "compliance decide case.json --act oath-1 --rule ID --met --by 'head of the body' --ground 'Seen.' --decisions decisions.json",
                "compliance decide case.json --act oath-1 --rule ID --remark --effect none-identified --cause 'No register was kept.' \\",
                "    --by 'State Examination Centre' --ground 'Inspection 2024/7' --decisions decisions.json",
                "compliance check cases/ --decisions decisions.json                 what each is worth now",
            ], ExitCodes.OfOthers);
        return command;
    }

    private int Run()
    {
        if (Objection() is { } objection)
            return shell.Complain(objection);
        if (RulebookOpening.Open(shell, request.Rulebook) is not { } opened || Earlier() is not { } earlier || File() is not { } file)
            return ExitCodes.Unreadable;
        if (opened.Rulebook.FindRule(request.Draft.Rule) is null)
            return shell.Complain(ClauseSearch.NoSuch(opened.Rulebook, request.Draft.Rule));
        return Record(opened.Rulebook, earlier, file);
    }

    private string? Objection()
    {
        var draft = request.Draft;
        if (request.Kind is not { } kind)
            return "What is decided? Give one of --waive, --met, --not-met and --remark.";
        if (string.IsNullOrWhiteSpace(draft.By) || string.IsNullOrWhiteSpace(draft.Ground))
            return "'--by' names the office that decides and '--ground' says why: neither may be blank.";
        if (kind == DecisionKind.Waiver && draft.ExpiresOn is null)
            return "A waiver without end covers nothing. Give its last day with --expires DAY.";
        if (draft.ExpiresOn < draft.On)
            return $"'--expires {Readable.Of(draft.ExpiresOn)}' is before the day of the decision, {Readable.Of(draft.On)}. Give that day or a later one.";
        var said = new[] { draft.Effect, draft.Cause, draft.Recommendation };
        if (kind != DecisionKind.Remark && Array.Exists(said, s => s.Length > 0))
            return "'--effect', '--cause' and '--recommendation' belong to a remark: record one of its own with --remark.";
        if (kind == DecisionKind.Remark && Array.TrueForAll(said, string.IsNullOrWhiteSpace))
            return "A remark says something: give --effect, --cause or --recommendation.";
        return draft.Effect.Length == 0 || Effects.Contains(draft.Effect) ? null
            : $"'--effect {draft.Effect}': expected {string.Join(", ", Effects)}.{Nearest.Hint(draft.Effect, Effects)}";
    }

    private DecisionsFile? Earlier() => System.IO.File.Exists(request.Decisions) ? DecisionsFile.Open(shell, request.Decisions, request.Language) : new(new([]), "");

    /// <summary>The case that has the act; <c>null</c> after the user was told why there is none.</summary>
    private CaseFile? File()
    {
        var (cases, isRefused) = (new List<CaseFile>(), false);
        foreach (var read in new CaseReader().ReadPath(request.Path))
        {
            isRefused |= read.IsRefused;
            foreach (var fault in read.Faults)
                shell.Error.WriteLine(fault.In(request.Language));
            if (read.Case is { } file)
                cases.Add(file);
        }
        var having = cases.FindAll(c => ActsOf(c).Any(a => a.Id == request.Draft.Act));
        if (!isRefused && having.Count == 1)
            return having[0];
        if (!isRefused)
            shell.Complain(having.Count > 1 ? $"'{request.Path}' has the act '{request.Draft.Act}' in {having.Count} cases. Name a file with the one case meant."
                : $"'{request.Path}' has no act '{request.Draft.Act}'.{Nearest.Hint(request.Draft.Act, cases.SelectMany(ActsOf).Select(a => a.Id))}");
        return null;
    }

    private int Record(Rulebook rulebook, DecisionsFile earlier, CaseFile file)
    {
        var (checker, options) = (new Checker(rulebook), new CheckOptions { On = request.Draft.On, WithProof = true, Decisions = earlier.Register });
        var found = checker.Check(file, options).FirstOrDefault(f => f.Act.Id == request.Draft.Act && f.Rule == request.Draft.Rule);
        if (found is null)
            return shell.Complain($"'{request.Draft.Rule}' does not speak of acts like '{request.Draft.Act}'. 'compliance check {request.Path}' shows what was found.");
        var decision = request.Draft with { Id = NextId(earlier.Register!), File = file.Id, Basis = DecisionBasis.Of(rulebook, file, found) };
        var register = new DecisionRegister(earlier.Register!.All.Append(decision));
        var review = checker.Review(file, options with { Decisions = register }).Decisions.Single(d => d.Decision.Id == decision.Id);
        if (review.State != DecisionState.Active)
            return shell.Complain($"Nothing was recorded, for it would count for nothing. {review.Message.In(request.Language)}");
        if (!Write(register, earlier.Sha256))
            return ExitCodes.Unreadable;
        Tell(decision, review, found);
        return ExitCodes.Fine;
    }

    /// <summary>Writes the register in the place of the earlier one, unless somebody else wrote there meanwhile.</summary>
    private bool Write(DecisionRegister register, string earlier)
    {
        using var output = OutputFile.Open(shell, request.Decisions);
        if (output is null)
            return false;
        output.Writer.Write(DecisionsWriter.Write(register));
        if ((System.IO.File.Exists(request.Decisions) ? DecisionsReader.ReadPath(request.Decisions).Sha256 : "") != earlier)
        {
            shell.Complain($"'{request.Decisions}' was changed by somebody else meanwhile: nothing was recorded. Run the command again.");
            return false;
        }
        output.Keep();
        return true;
    }

    private void Tell(Decision decision, DecisionReview review, Finding found)
    {
        shell.Output.WriteLine($"{request.Decisions}: {review.Message.In(request.Language)}");
        shell.Output.WriteLine($"  {decision.File}, {decision.Act}, {decision.Rule}");
        shell.Output.WriteLine($"  {(found.Version?.Citation ?? found.Provision.Citation).In(request.Language)}");
        shell.Output.WriteLine($"  {new Law.Text("It rests on", "Əsaslandığı hallar").In(request.Language)}:");
        if (decision.Basis!.Text.Length > 0)
            shell.Output.WriteLine($"    {new Law.Text("text of the rule", "qaydanın mətni").In(request.Language)}: {decision.Basis.Text}");
        foreach (var (path, value) in decision.Basis.Facts)
            shell.Output.WriteLine($"    {path}: {value}");
    }

    private static string NextId(DecisionRegister register)
    {
        var last = register.All.Select(d => d.Id.StartsWith("D-", StringComparison.Ordinal) && int.TryParse(d.Id.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty(0).Max();
        return string.Create(CultureInfo.InvariantCulture, $"D-{last + 1:0000}");
    }

    private static IReadOnlyList<PersonnelAct> ActsOf(CaseFile file) => file.Acts.TryGet(out var acts) ? acts : [];
}
