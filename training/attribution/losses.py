"""What the model is wrong by: tags of roles and names, links of spans and pronouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor
from torch.nn import functional
from training.attribution.batches import Batch
from training.attribution.body import Network, link_scores
from training.attribution.examples import IGNORED, Ends, Link
from training.attribution.recipe import Recipe

from twosource.language.tagging.decoding import forbid
from twosource.language.tagging.layout import NAME_PART, ROLE_PART, ROLE_TAGS, distance_class
from twosource.language.tagging.linking import ASKERS, gap_between

_FEWEST = 20.0  # tags of names that a batch counts for at least, so that three silver ones are no whole batch


def losses_of(network: Network, batch: Batch, recipe: Recipe) -> dict[str, Tensor]:
    """Return the weighted losses of a batch, those that it has examples of."""
    with torch.autocast(batch.ids.device.type, dtype=torch.bfloat16):
        hidden = network.read(batch.ids, batch.cases, batch.mask)
    outputs = network.head(network.dropout(hidden.float()))
    words = outputs.gather(1, batch.firsts[:, :, None].expand(-1, -1, NAME_PART.stop))
    losses = {}
    marked = (batch.roles != IGNORED).any(dim=1)
    if marked.any():
        losses["roles"] = _role_loss(words[marked][:, :, ROLE_PART], batch.roles[marked], network.follows)
    if (batch.names != IGNORED).any():
        losses["names"] = recipe.names_weight * _name_loss(words[:, :, NAME_PART], batch)
    for kind, weight in (("links", recipe.links_weight), ("pronouns", recipe.pronouns_weight)):
        found = list(_link_losses(network, batch, outputs, asks_for_name=kind == "pronouns"))
        if found:
            losses[kind] = weight * torch.stack(found).mean()
    return losses


def _role_loss(scores: Tensor, tags: Tensor, follows: Tensor) -> Tensor:
    plain = functional.cross_entropy(scores.flatten(0, 1), tags.flatten(), ignore_index=IGNORED)
    return 0.5 * plain + 0.5 * sequence_loss(scores, tags, follows)


def _name_loss(scores: Tensor, batch: Batch) -> Tensor:
    each = functional.cross_entropy(
        scores.flatten(0, 1), batch.names.flatten(), ignore_index=IGNORED, reduction="none"
    ).view_as(batch.names)
    weights = (batch.names != IGNORED) * batch.sure[:, None]
    return (each * weights).sum() / weights.sum().clamp(min=_FEWEST)


def sequence_loss(scores: Tensor, tags: Tensor, follows: Tensor) -> Tensor:
    """Return minus the log share of the right sequences of tags, a word (conditional random field, Lafferty 2001).

    ``scores``: (texts, words, tags); ``tags``: (texts, words), `IGNORED` behind a text's end; ``follows``: what it
    costs that one tag follows another, its last row what it costs to begin with one.
    """
    table = follows + torch.from_numpy(forbid(ROLE_TAGS)).to(follows.device)
    real = tags != IGNORED
    known = tags.clamp(min=0)
    right = scores.gather(2, known[:, :, None])[:, :, 0].mul(real).sum(1) + table[-1][known[:, 0]]
    right = right + (table[:-1][known[:, :-1], known[:, 1:]] * real[:, 1:]).sum(1)
    total = scores[:, 0] + table[-1]
    for word in range(1, tags.shape[1]):
        moved = torch.logsumexp(total[:, :, None] + table[:-1], dim=1) + scores[:, word]
        total = torch.where(real[:, word, None], moved, total)
    return (torch.logsumexp(total, dim=1) - right).sum() / real.sum()


def _link_losses(network: Network, batch: Batch, outputs: Tensor, *, asks_for_name: bool) -> Iterator[Tensor]:
    for row, one in enumerate(batch.examples):
        for link in one.links:
            if (link.asker == "pronoun") == asks_for_name:
                yield _link_loss(network, outputs[row, 1:], link)


def _link_loss(network: Network, pieces: Tensor, link: Link) -> Tensor:
    spans, candidates = _shares([link.span], pieces), _shares(link.candidates, pieces)
    scores = link_scores(pieces, link.asker, spans, candidates)[0]
    gaps = [distance_class(gap_between(link.span, other)) for other in link.candidates]
    scores = scores + network.distances[ASKERS.index(link.asker)][torch.tensor(gaps, device=pieces.device)]
    if link.asker == "pronoun":  # it may mean nobody of them
        scores = torch.cat([scores, scores.new_zeros(1)])
    right = list(link.right) or [len(link.candidates)]
    return torch.logsumexp(scores, 0) - torch.logsumexp(scores[right], 0)


def _shares(spans: Sequence[Ends], pieces: Tensor) -> Tensor:
    shares = torch.zeros(len(spans), pieces.shape[0])
    for row, (first, last) in enumerate(spans):
        shares[row, first:last] = 1.0 / (last - first)
    return shares.to(pieces.device)
