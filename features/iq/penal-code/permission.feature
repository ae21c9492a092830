@source:iq/penal-code
Feature: The permission of the government
  Art. 165 supposes in all its forms that there was none. It says neither which authority gives it, nor how, nor when.

  Background:
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"

  @Art165-permission @Art39-40
  Scenario: Where Iraq's government gave it before, there is no offence
    Given the conduct was on 2025-06-01
    And the government of "Iraq" authorized it
    And the authorization is dated 2025-05-20
    Then the outcome is excepted
    And according to "iq/stated-position" the outcome is excepted
    And the exception permitted applies
    And no consequence follows
    And Art39-40 is shown as a remark

  @Art165-permission
  Scenario: Where nobody gave it, there is no exception
    Given nobody authorized it
    Then the outcome is punishable
    And the exception permitted fails on situation.authorization.granted

  @Art165-permission
  Scenario: Where it is not known, that decides
    Then the outcome is undetermined
    And the exception permitted may apply
    And still missing are situation.authorization.granted and situation.authorization.by

  @Art165-permission
  Scenario: The permission of another Iraqi body leaves it open
    Given a body other than a State's government authorized it
    Then the outcome is undetermined
    And according to "iq/stated-position" the outcome is punishable
    And the question Q-other-body is unsettled
    And the exception permitted may apply

  @Art165-permission
  Scenario: The permission of a foreign State is none
    Given the government of "Russia" authorized it
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is punishable
    And the exception permitted fails on situation.authorization.by

  @Art165-permission
  Scenario: A permission that came after joining leaves it open
    Given the conduct was on 2025-06-01
    And the government of "Iraq" authorized it
    And the authorization is dated 2025-06-20
    Then the outcome is undetermined
    And according to "iq/stated-position" the outcome is undetermined
    And the question Q-later-permission is unsettled
    And the exception permitted may apply
