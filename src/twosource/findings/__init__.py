"""Statements to findings: what is the same, what differs, and how well it is supported."""

from twosource.findings.checking import check_sentence as check_sentence
from twosource.findings.hearing.hearing import Hearing as Hearing
from twosource.findings.hearing.settings import JudgeSettings as JudgeSettings
from twosource.findings.joining import find_findings as find_findings
from twosource.findings.material import Material as Material
from twosource.findings.material import Reports as Reports
from twosource.findings.meeting import Typed as Typed
from twosource.findings.omissions import find_omissions as find_omissions
from twosource.findings.settings import FindingSettings as FindingSettings
from twosource.findings.timeline import build_timeline as build_timeline
