using Compliance.Rulebooks;
using Compliance.Rulebooks.Examples;

// compliance rules validate FOLDER
var loaded = RulebookLoader.Load(args.ElementAtOrDefault(2) ?? "rules/az");
var faults = loaded.Rulebook is null ? loaded.Faults : RulebookExamples.Faults(loaded);
foreach (var fault in faults)
    Console.WriteLine(fault);
Console.WriteLine($"{loaded.Rulebook?.Rules.Count ?? 0} rules, {faults.Count} faults");
return faults.Count == 0 ? 0 : 2;
