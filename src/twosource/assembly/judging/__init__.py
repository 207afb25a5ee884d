"""The judge as an adapter: a server that speaks OpenAI's protocol, asked within limits, believed in nothing."""

from twosource.assembly.judging.opening import open_judge as open_judge
