using Casus.Dossiers;
using Casus.Formats;
using Casus.Formats.Yaml.Editing;
using Casus.Intake;

namespace Casus.Cli.Commands.Dossiers;

/// <summary>Decisions on proposals, written into the dossier.</summary>
internal sealed class ReviewDecisions(DossierStore store, bool withoutQuotes)
{
    private readonly List<SourceProposals> _proposals = store.Proposals();
    private readonly CaseActors? _actors = store.Place.ActorsOfCase();

    public DossierStore Store => store;

    /// <summary>What is not decided.</summary>
    public IReadOnlyList<OpenProposal> Open() => OpenProposals.Of(store.Dossier, _proposals);

    /// <summary>Begins decisions that are written together.</summary>
    public Batch Begin() => new(this);

    /// <summary>Decisions that are written together or not at all.</summary>
    internal sealed class Batch(ReviewDecisions decisions)
    {
        private readonly Dictionary<string, OpenProposal> _open = decisions
            .Open()
            .GroupBy(p => p.Statement.Id)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        private readonly List<YamlChange> _changes = [];

        public List<string> Problems { get; } = [];

        public List<string> Done { get; } = [];

        public void Accept(string id) => Take(id, new());

        public void Correct(string id, Correction correction) => Take(id, correction);

        public void Reject(string id, string? because)
        {
            if (!TryFind(id, out _))
                return;
            if (string.IsNullOrWhiteSpace(because))
            {
                Problems.Add($"why '{id}' is set aside is missing: --because \"…\".");
                return;
            }

            _open.Remove(id);
            _changes.Add(DossierChanges.Reject(new(id, because.Trim())));
            Done.Add($"rejected {id}");
        }

        public void Undo(string id)
        {
            var dossier = decisions.Store.Dossier;
            var statement = dossier.Statements.FirstOrDefault(s => (s.Id == id || s.Proposal == id) && s.Review is not Review.Written);
            if (dossier.Rejections.Any(r => r.Proposal == id))
                _changes.Add(DossierChanges.RemoveRejection(id));
            else if (statement is { Bears.IsEmpty: false })
                Problems.Add(
                    $"'{statement.Id}' bears on {string.Join(", ", statement.Bears.Keys.Order(StringComparer.Ordinal))}; delete it by hand if that should go with it."
                );
            else if (statement is not null)
                _changes.Add(DossierChanges.RemoveStatement(statement.Id));
            else
                Problems.Add($"nothing was decided on '{id}' that could be taken back.");
            Done.Add($"open again: {id}");
        }

        public bool Write() => decisions.Store.Apply(_changes);

        private void Take(string id, Correction correction)
        {
            if (!TryFind(id, out var proposal))
                return;
            var statement = Acceptance.Of(
                proposal.Statement,
                proposal.Source,
                correction with
                {
                    LeavesOutQuotes = decisions.LeavesOutQuotes,
                }
            );
            if (decisions._actors is { } actors && statement.Side is { Length: > 0 } side)
            {
                statement = statement with { Side = actors.For(side) };
                if (statement.Side is null && correction.Side is not null)
                {
                    Problems.Add($"'{side}' is no actor of the case. Its actors are {string.Join(", ", actors.Ids)}.");
                    return;
                }

                if (statement.Side is null)
                    Done.Add($"  {id}: '{side}' is no actor of the case, so no side is given");
            }

            _open.Remove(id);
            _changes.Add(DossierChanges.Add(statement));
            Done.Add($"{WordFor.Of(statement.Review)} {statement.Id}");
        }

        private bool TryFind(string id, out OpenProposal proposal)
        {
            if (_open.TryGetValue(id, out proposal!))
                return true;
            Problems.Add(
                decisions._proposals.Any(p => p.ForReview.Any(s => s.Id == id))
                    ? $"'{id}' is decided already; take it back with --undo {id}."
                    : $"there is no proposal '{id}'; --list shows those that are open."
            );
            return false;
        }
    }

    private bool LeavesOutQuotes => withoutQuotes;
}
