using Compliance.Checking;
using Compliance.Json;
using Compliance.Law;

// dotnet run -- az.rulebook maker.pub.pem case.json ACT 2024-05-31     the rulebook: compliance rules pack --key KEY
if (args is not [var pack, var key, var path, var act, var day])
    return Complain("Expected: RULEBOOK PUBLIC-KEY CASE-FILE ACT DAY");
var (trust, refusal) = PackTrust.OfKeys([File.ReadAllText(key)]);
if (trust is null)
    return Complain(refusal);
var (rulebook, fault) = PackedRulebook.Read(File.ReadAllBytes(pack), trust);
if (rulebook is null)
    return Complain(fault!);
var read = new CaseReader().ReadDocument(File.ReadAllBytes(path), path);
if (read.Case is not { } file)
    return Complain(string.Join('\n', read.Faults));
if (PreCheck.Of(new Checker(rulebook), file, act, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)) is not { } answer)
    return Complain($"The file holds no act '{act}'.");
new PreCheckWriter(Console.Out, Language.En).Write(answer);
return answer.May == MayBeSigned.Yes ? 0 : 1;

static int Complain(string words) { Console.Error.WriteLine(words); return 2; }
