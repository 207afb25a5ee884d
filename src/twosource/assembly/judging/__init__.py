"""The judge as an adapter: a server that speaks OpenAI's protocol, asked within limits, believed in nothing."""

from twosource.assembly.judging.addresses import refuse_open_key as refuse_open_key
from twosource.assembly.judging.opening import open_judge as open_judge
from twosource.assembly.judging.opening import record_judge as record_judge
