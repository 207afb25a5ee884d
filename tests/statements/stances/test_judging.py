"""How a source stands to what it says: the cue and the words of the content tell."""

from __future__ import annotations

import pytest
from tests.statements.stances.marked import read_marks

from twosource.statements.stances import judge_stance

ASSERTS = [
    "Mira Tal [said] {the dam was safe}.",
    "{“The dam is safe,”} Mira Tal [said].",
    "Mira Tal [said] {the dam would be checked in May}.",
    "Councillor Tal [said] {Theresa May had written to her}.",
    "[According to] the harbour office, {9,000 people came}.",
    "Tal [told] reporters {that demand fell in March}.",
    "The ministry [said] {an order was placed in Veyra}.",
    "Tal [said] {that likely voters lean to the left}.",
    "The study [found] {that men are more likely to drown than women}.",
    "Tal [recalled] {that she could see the smoke from her window}.",
    "Hede [said] {the cries could be heard in the next street}.",
    "Tal [said] {they ran as fast as they could}.",
    "Tal [said] {the lamps were dimmed so that the boats could not be seen}.",
    "Hede [said] {the might of the fleet was gone}.",
    "The clerk [said] {Hede appeared in court on Monday}.",
    "Tal [said] {she appeared on stage with the band}.",
    "Tal [said] {the question is who pays}.",
    "Tal [said] {40 people drowned, possibly more}.",
    "Tal [called] {it probably the best harbour of the north}.",
    "{“You cannot possibly know that,”} Hede [said].",
    "Hede [does not dispute] {that the pump failed}.",
    "Tal [said] {they closed the road because the dam might burst}.",
    "Tal [said] {the crew carried a virus that could kill}.",
    "Tal [said] {the storm, which may turn north, had sunk two boats}.",
    "Critics [have dismissed] {the vote as a charade}.",
    "Tal [accused] {Hede of taking bribes}.",
    "Hede [has been accused] {of taking bribes}.",
    "Tal [vowed] {to rebuild the dam}.",
    "Tal [said] {the wrong address was false from the start}.",
    "{“Stay is my favourite song,”} Tal [said].",
    "{“Please,”} Tal [said].",
    "Tal [said] {the alarm was false}.",
    "Tal [not only said] {that the dam broke} but wept.",
    "Hede [insisted] {it was only a drill}.",
    "Tal [explained] {why the gate had jammed}.",
    "Tal [said] {“who shut the gate?” was the first thing they asked}.",
    "Tal [said] {they appealed against the order}.",
]
HEDGES = [
    "Mira Tal [said] {the dam may leak}.",
    "Mira Tal [said] {the dam may not hold}.",
    "Tal [said] {the gate might have jammed}.",
    "Tal [said] {repairs could take a year}.",
    "Experts [suspect] {that the dam would leak}.",
    "The office [estimates] {that 800 homes were flooded}.",
    "It [is believed] {that the gate jammed}.",
    "The gate [is thought] {to have jammed}.",
    "The dam [was reportedly] {closed at noon}.",
    "The boats [are rumoured] {to have left}.",
    "[According to] two sources {the bid was thought to be near 9 million}.",
    "{“It seems the gate jammed,”} Tal [said].",
    "{“It looks as if the gate jammed,”} Tal [said].",
    "{“I think the gate jammed,”} Tal [said].",
    "Hede [said] {the boats had apparently left}.",
    "Tal [said] {the fire was probably set}.",
    "Tal [said] {it was likely that rain was to blame}.",
    "Tal [said] {prosecutors will likely appeal}.",
    "Tal [said] {the boats were unlikely to return}.",
    "Tal [said] {that, if the rain goes on, the dam could burst}.",
    "Tal [said] {it is possible that the gate jammed}.",
    "Tal [said] {there was a chance that the gate had jammed}.",
    "Tal [said] {the evidence suggests the gate jammed}.",
    "Tal [said] {the gate appeared to be jammed}.",
    "The ministry [would not confirm] {that the gate had jammed}.",
    "The ministry [refused to confirm] {the report}.",
    "The ministry [declined to say] {whether the gate had jammed}.",
    "Tal [would not say whether] {the gate had jammed}.",
    "Tal [did not say] {whether the gate had jammed}.",
    "Tal [could neither confirm nor deny] {that the gate had jammed}.",
    "Tal [did not deny] {that the gate had jammed}.",
    "Tal [would not rule out] {a strike}.",
    "Hede [stopped short of saying] {that Tal should go}.",
    "TAL [SAYS] {DAM MAY BURST}",
    "Sailors [speculated] {that the boats had left}.",
    "Perhaps 40: Tal [said] {perhaps the gate had jammed}.",
    "A rise in water [suggested] {the gate was shut}.",
    "Police [have not confirmed] {the number of the dead}.",
]
DENIES = [
    "Mira Tal [denied] {that the dam leaked}.",
    "Mira Tal [has flatly denied] {having taken money}.",
    "Hede [rejected] {claims of a leak}.",
    "Hede [dismissed] {the report as “nonsense”}.",
    "Hede [dismissed] {it as a stunt}.",
    "The office [ruled out] {sabotage}.",
    "Hede [disputed] {the figures}.",
    "The firm [refuted] {the story}.",
    "Hede [called] {the report untrue}.",
    "Hede [described] {the claims as baseless}.",
    "{“No,”} she [said].",
    "{“That is not true,”} she [said].",
    "{“It is utterly false to suggest that I threatened anybody,”} Hede [said].",
    "{“There is no truth in the story,”} Hede [said].",
    "Police [said] {there was no evidence that the gate was forced}.",
    "Police [said] {they had found no sign of a struggle}.",
    "{“I deny that I took money,”} Hede [said].",
    "{“I don't believe that the gate jammed,”} Hede [said].",
    "Hede [said] {the allegation that he took money was false}.",
    "Hede [said] {claims of a leak were untrue}.",
    "Hede [did not say] {that the dam was safe}.",
    "Hede [never said] {the dam was safe}.",
    "Hede [does not believe] {the gate jammed}.",
    "{“Nonsense!”} Hede [shouted].",
    "{“This never happened,”} Hede [said].",
    "Hede [did not call for] {a strike}.",
    "Hede [debunked] {the rumour of a leak}.",
    "The firm [issued a denial] {that it had cut corners}.",
    "Hede [contradicted] {the account of the harbour office}.",
    "{“Absolutely not,”} Hede [said].",
]
ASKS = [
    "Mira Tal [asked] {whether the dam was safe}.",
    "{“Is the dam safe?”} Mira Tal [asked].",
    "{“Could the dam burst?”} a resident [said].",
    "Tal [wondered] {why nobody had called}.",
    "Tal [questioned] {how the gate could jam}.",
    "Residents [inquired] {when the road would open}.",
]
DEMANDS = [
    "Mira Tal [urged] {the council to close the dam}.",
    "Mira Tal [demanded] {that the dam be closed}.",
    "Tal [called for] {an inquiry}.",
    "Tal [called on] {the council to resign}.",
    "Police [told] drivers {to stay at home}.",
    "Police [warned] residents {not to drink the water}.",
    "Tal [asked] {to see the papers}.",
    "Tal [asked] {that the papers be shown}.",
    "Tal [asked for] {more time}.",
    "The judge [ordered] {Hede to pay}.",
    "Tal [recommended] {that the gate be mended}.",
    "{“Stay at home,”} the mayor [said].",
    "{“Don’t drink the water,”} the mayor [said].",
    "{“We call on the council to act,”} Tal [said].",
    "Unions [pressed for] {higher wages}.",
    "Tal [begged] {Hede to come home}.",
]
TABLE = [
    (sentence, stance)
    for stance, sentences in (
        ("asserts", ASSERTS), ("hedges", HEDGES), ("denies", DENIES), ("asks", ASKS), ("demands", DEMANDS),
    )
    for sentence in sentences
]  # fmt: skip
UNNAMED = ("It [is", "The gate [is", "The dam [was", "The boats [are", "Hede [has been")


@pytest.mark.parametrize(("sentence", "stance"), TABLE)
def test_the_stance_of_a_sentence(sentence: str, stance: str) -> None:
    marked = read_marks(sentence)
    named = not sentence.startswith(UNNAMED)
    assert judge_stance(marked.text, marked.cue, marked.content, named=named) == stance
