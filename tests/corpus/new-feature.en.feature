# `legal test` runs this file; `legal steps` lists what can be said.
@source:iq/stated-position
Feature: What is expected of the answer

  Scenario: A clear case
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Andorra"
    And nobody authorized it
    Then the outcome is punishable
    And nothing is missing

  # What is left out is unknown, and never read as no.
  Scenario: A case that is not known well enough
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Andorra"
    Then the outcome is undetermined
    And still missing are situation.authorization.granted and situation.authorization.by
