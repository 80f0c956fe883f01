using System.CommandLine;
using Casus.Dossiers;
using Casus.Intake;

namespace Casus.Cli.Commands.Dossiers;

/// <summary>What may be changed in a proposal, as options.</summary>
internal sealed class CorrectionOptions
{
    private readonly Option<string?> _name = new("--as") { Description = "With --correct: the name of the statement in the dossier." };
    private readonly Option<string?> _speaker = new("--speaker") { Description = "With --correct: who said it." };
    private readonly Option<string?> _office = new("--office") { Description = "With --correct: the speaker's office; empty: none." };
    private readonly Option<string?> _side = new("--side")
    {
        Description = "With --correct: the actor of the case spoken for; empty: none.",
    };
    private readonly Option<string?> _said = new("--said") { Description = "With --correct: the paraphrase." };
    private readonly Option<string?> _date = new("--date") { Description = "With --correct: when it was said." };
    private readonly Option<string?> _modality = new("--modality")
    {
        Description = $"With --correct: {string.Join(", ", Enum.GetValues<Modality>().Select(m => WordFor.Of(m)))}.",
    };
    private readonly Option<string?> _condition = new("--condition")
    {
        Description = "With --correct: what it depends on; empty: nothing.",
    };
    private readonly Option<string?> _consequence = new("--consequence")
    {
        Description = "With --correct: what is to follow; empty: nothing.",
    };
    private readonly Option<string?> _target = new("--target") { Description = "With --correct: whom it is aimed at; empty: nobody." };

    private readonly Option<string?> _addressee = new("--to")
    {
        Description = "With --correct: whom it was said to; empty: nobody in particular.",
    };

    public CorrectionOptions() => _modality.AcceptOnlyFromAmong([.. Enum.GetValues<Modality>().Select(m => WordFor.Of(m))]);

    /// <summary>Why, of a correction or a rejection.</summary>
    public Option<string?> Because { get; } = new("--because") { Description = "With --reject or --correct: why." };

    public IEnumerable<Option> All =>
        [_name, _speaker, _office, _side, _said, _date, _modality, _condition, _consequence, _target, _addressee, Because];

    public Correction Of(ParseResult parsed) =>
        new()
        {
            Name = parsed.GetValue(_name),
            Speaker = parsed.GetValue(_speaker),
            Office = parsed.GetValue(_office),
            Side = parsed.GetValue(_side),
            Said = parsed.GetValue(_said),
            Date = parsed.GetValue(_date),
            Modality = WordFor.TryRead<Modality>(parsed.GetValue(_modality), out var modality) ? modality : null,
            Condition = parsed.GetValue(_condition),
            Consequence = parsed.GetValue(_consequence),
            Target = parsed.GetValue(_target),
            Addressee = parsed.GetValue(_addressee),
            Because = parsed.GetValue(Because),
        };
}
