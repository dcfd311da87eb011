using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;
using Newtonsoft.Json;

namespace Compliance.Json;

/// <summary>Writes proofs as JSON.</summary>
internal sealed class ProofJson(JsonWriter json, Language language)
{
    /// <summary>Writes the property <c>proof</c>; <c>null</c> where there is nothing to prove.</summary>
    public void Write(Proof? proof)
    {
        json.WritePropertyName("proof");
        if (proof is null)
        {
            json.WriteNull();
            return;
        }
        json.WriteStartObject();
        json.Array("versions", proof.Versions, Candidate);
        json.Array("decidingFacts", proof.DecidingFacts, Fact);
        json.Array("parts", proof.Parts, Part);
        json.WriteEndObject();
    }

    private void Candidate(VersionCandidate candidate)
    {
        json.WriteStartObject();
        json.Days(candidate.Version);
        json.Property("chosen", candidate.IsChosen);
        json.Property("why", candidate.Why.In(language));
        json.WriteEndObject();
    }

    private void Fact(DecidingFact fact)
    {
        json.WriteStartObject();
        json.Property("path", fact.Path);
        json.Property("words", fact.Words.In(language));
        json.Property("value", fact.Value.In(language));
        json.WriteEndObject();
    }

    private void Part(ProofPart part)
    {
        json.WriteStartObject();
        json.Property("kind", Codes.Of(typeof(ProofPartKind)).CodeOf(part.Kind));
        json.Property("title", part.Title.In(language));
        if (part.Clause.Length > 0)
            json.Property("clause", part.Clause);
        if (part.Version is { } version)
            json.Property("provision", version.Provision.Id);
        json.Property("value", part.Truth.ToString());
        json.Property("wanted", part.IsWanted);
        json.Array("steps", part.Steps, Step);
        if (part.Versions.Count > 0)
            json.Array("versions", part.Versions, Candidate);
        if (part.Deadline is { } deadline)
            Deadline(deadline);
        if (part.Parts.Count > 0)
            json.Array("parts", part.Parts, Part);
        json.WriteEndObject();
    }

    private void Step(Step step)
    {
        json.WriteStartObject();
        json.Property("operation", step.Operation);
        json.Property("words", StepWords.Sentence(step).In(language));
        json.Property("value", StepWords.Code(step));
        if (step.Operation == Rules.Step.FactRead)
            json.Property("path", StepWords.Path(step));
        json.Array("steps", step.Children, Step);
        json.WriteEndObject();
    }

    /// <summary>Writes the property <c>deadline</c>.</summary>
    public void Deadline(Deadline deadline)
    {
        json.WritePropertyName("deadline");
        json.WriteStartObject();
        json.Property("start", Readable.Of(deadline.Start));
        json.Property("term", deadline.Term.Words.In(language));
        json.Property("firstDayCounted", deadline.Term.CountsFirstDay);
        json.Property("backwards", deadline.IsBackwards);
        json.WritePropertyName("daysUsed");
        json.WriteValue(deadline.DaysUsed);
        json.Property("due", deadline.Due.TryGet(out var due) ? Readable.Of(due) : null);
        json.Array("shifts", deadline.Shifts, Shift);
        json.Array("caveats", deadline.Caveats, json.WriteValue);
        json.WriteEndObject();
    }

    private void Shift(DeadlineShift shift)
    {
        json.WriteStartObject();
        json.Property("kind", Codes.Of(typeof(ShiftKind)).CodeOf(shift.Kind));
        json.Property("day", Readable.Of(shift.Day));
        if (shift.Until > shift.Day)
            json.Property("until", Readable.Of(shift.Until));
        json.Property("reason", shift.Reason.In(language));
        if (shift.Source.Length > 0)
            json.Property("source", shift.Source);
        json.Property("provision", shift.Provision.In(language));
        json.WriteEndObject();
    }
}
