"""Invented texts that are set, quoted or broken in ways that trip readers up."""

from __future__ import annotations

HARD = {
    "one stray mark": "Mira Tal said the dam was “safe. Jonas Hede said it leaked. The road closed.",
    "a stray mark before quotations": (
        "The “stray mark stands here. “It is safe,” Mira Tal said. “It leaks,” Jonas Hede said."
    ),
    "a stray straight mark": 'The dam" broke. "It is safe," Mira Tal said. The road closed.',
    "nested marks": (
        "“He called it ‘a mess’ and left,” Mira Tal said. ‘She called it “a mess” and left,’ Jonas Hede said."
    ),
    "straight marks nested in straight marks": '"I said "no" to him," Mira Tal said. "He left."',
    "a nickname": "Robert “Bo” Haller said the dam was safe. Ann 'The Wall' Reed said it leaked.",
    "scare quotes": "The so-called “experts” said the “leak” was small, Mira Tal said.",
    "French marks": "« Le barrage est sûr », a dit Mira Tal. «\u00a0Il fuit\u202f», a dit Jonas Hede.",
    "German marks": "„Der Damm ist sicher“, sagte Mira Tal. ‚Er leckt‘, sagte Jonas Hede. »Ja«, rief sie.",
    "Swedish marks": "”Dammen är säker”, sade Mira Tal. ”Den läcker”, sade Jonas Hede.",
    "Japanese marks": "「ダムは安全だ」とミラ・タルは言った。『漏れている』とヘデは言った。",
    "inches and feet": 'The man, 6\'2" tall, broke a 12" pipe. "He ran," Mira Tal said, "a 3" gap" behind him.',
    "apostrophes": (
        "The workers' union said it's the boss's car. 'Tis rock 'n' roll, the drivers' own, Mira Tal said."
    ),
    "several paragraphs": (
        "“The first day was calm.\n\n“The second was not.\n\n“The third was worse,” said Mira Tal. The dam broke."
    ),
    "several paragraphs in single marks": (
        "‘The first day was calm.\n\n‘The workers’ rights were safe.\n\n‘Then it rained,’ said Mira Tal."
    ),
    "a quotation that never closes": (
        "Mira Tal said: “The dam is safe. Nobody need leave. It holds.\n\nThe road closed. Nobody spoke."
    ),
    "a quotation that never opens": "The dam is safe. Nobody need leave,” Mira Tal said. The road closed.",
    "questions and answers": (
        "The Tarn Post met Mira Tal.\n\nQ: Is it safe?\nA: It is safe.\nQ: Does it leak?\nA: No."
    ),
    "an interview by names": (
        "TARN POST: Is it safe?\n\nMIRA TAL: It is “safe.\n\nTARN POST: Does it leak?\n\nMIRA TAL: No."
    ),
    "an interview without labels": (
        "Mira Tal told the Post about dams.\n\nIs it safe?\n\nYes.\n\nDoes it leak?\n\nNo.\n\nWhy?\n\nIt is old."
    ),
    "a live blog": (
        "10:32 GMT\nThe dam broke.\n\n10:45 GMT\n“It is safe,” Mira Tal says.\n\n11:02 GMT\nMira Tal denies it."
    ),
    "a list": (
        "Mira Tal said:\n• the dam was safe;\n• the road was closed;\n- nobody was hurt.\n1. “It "
        "holds.”\n2) Jonas Hede denied it."
    ),
    "a transcript": "[00:00:01] Mira Tal: It is safe.\n[00:00:12] Jonas Hede: “Is it?\n[00:00:15] Mira Tal: Yes.",
    "a tweet": (
        "pic.example.com/x\n\n“@hede: the dam is SAFE!!! 🙂 #dam https://t.example/x”\n— Mira Tal (@tal) "
        "May 3, 2023\n\nTal said so."
    ),
    "a headline in capitals": "TAL SAYS DAM “MAY” BURST\nMIRA TAL DENIED IT.\nThe dam broke.",
    "emoji": "🙂🙂 “The dam is safe 🙂,” Mira Tal said 👩‍👩‍👧. 🙂",
    "marks of direction": (
        "\u200f“The dam is safe,”\u200e Mira Tal said. \u202b“قال إن السد آمن”\u202c. \u2067x\u2069"
    ),
    "signs without width": "“The\u200b dam\u200d is safe\ufeff,” Mira\u00ad Tal\u200b said\u2060.",
    "combining marks": "“The dame\u0301 is safe,” Mi\u0301ra Tal said.",
    "marks alone": "“” \"\" ‘’ '' «» „“ 「」 `` '' \" “ ” ‘ ’ ' « » „",
    "a mark a line": '“\n”\n"\n"\n‘\nMira Tal said:\n“\nThe dam is safe.\n”',
    "nothing": "",
    "blanks": " \n\t\n\u00a0\n\u3000",
    "control signs": (
        "Mira Tal said \x00“the dam\x07 is safe\x1b[0m”.\r\nJonas Hede denied it.\r\n\x85\u2028\u2029End."
    ),
    "lone surrogates": "“The dam \ud800 is safe,” Mira Tal said \udfff.",
    "one long word": "Mira Tal said “" + "x" * 20_000 + "”.",
    "a paragraph without a stop": "Mira Tal said the dam was safe and " * 1_500,
    "a paragraph of marks": '“the dam” ‘is’ "safe" ' * 1_500,
    "a sentence of cues": "he said she denied they asked it was said that " * 300,
    "brackets": "((“The dam [is] safe,” Mira Tal (the mayor) said)) [“It leaks,” Jonas Hede said].",
    "dashes": "“The dam”—Mira Tal said—“is safe.” – “It leaks” -- Jonas Hede said - -- ---",
}
