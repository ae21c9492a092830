@source:iq/penal-code
Feature: Joining the enemy
  Art. 157: a citizen joins a State at war with Iraq, or a group that fights it. Death stands in the text of 1969; it
  was suspended in 2003 and, as far as was seen, not brought back for this article.

  @Art157-join @Art189-1 @Order7-death @Decree3-death @Reading-death @Art157-left @Art157-arms @Art168-169
  Scenario: A citizen joins the forces of a State at war with Iraq
    Given the person was a citizen of "Iraq"
    And the person was 25 years old
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Iran"
    And the State of the force was at war with "Iraq"
    And nobody authorized it
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is punishable
    And the consequence is "death, by the text of 1969; suspended in 2003 and, as far as was seen, not brought back for this article"
    And the answer rests on Art157-join
    And the answer rests on Art189-1
    And the answer rests on Order7-death
    And the answer rests on Decree3-death
    And the answer rests on Reading-death
    And the question Q-death is shown
    And Art157-left is shown as a remark
    And Art157-arms is shown as a remark
    And Art168-169 is shown as a remark

  @Art157-join
  Scenario: Permission is no part of it
    Given the person was a citizen of "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Iran"
    And the State of the force was at war with "Iraq"
    And the government of "Iraq" authorized it
    Then the outcome is punishable
    And the answer rests on Art157-join

  @Art157-group
  Scenario: For an armed group that fights Iraq, life imprisonment is the other penalty
    Given the person was a citizen of "Iraq"
    And the person was 25 years old
    And the person joined
    And the force was an armed group that belongs to no State
    And the State of the force was at war with "Iraq"
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is not addressed
    And the consequence is "life imprisonment, as the other penalty for joining a group"
    And the answer rests on Art157-group

  @Art79
  Scenario Outline: At eighteen and nineteen, life imprisonment stands in place of death
    Given the person was a citizen of "Iraq"
    And the person was <age> years old
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Iran"
    And the State of the force was at war with "Iraq"
    Then the outcome is punishable
    And the consequence is "life imprisonment in place of death, for one who was eighteen or nineteen"
    And the answer rests on Art79

    Examples:
      | age |
      | 18  |
      | 19  |

  @Art19-1
  Scenario: A stateless person who resides in Iraq counts as a citizen
    Given the person was a citizen of no State
    And the person lived in "Iraq"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Iran"
    And the State of the force was at war with "Iraq"
    Then the outcome is punishable
    And according to "iq/stated-position" the outcome is not addressed
    And the answer rests on Art19-1

  @Art157-join
  Scenario: A foreigner who joins it is not reached
    Given the person was a citizen of "Jordan"
    And the person joined
    And the force was a State's armed forces
    And the force belonged to "Iran"
    And the State of the force was at war with "Iraq"
    Then the outcome is not addressed
    And the answer rests on Art157-join
    And Art157-left is not shown

  @Art161-1 @Art161-2 @Art162 @Reading-own-wars
  Scenario: One who collects men for the enemy
    Given the person was a citizen of "Iraq"
    And the person recruited others
    And the force was a State's armed forces
    And the force belonged to "Iran"
    And the State of the force was at war with "Iraq"
    Then Art161-1 is shown as a remark
    And Art161-2 is shown as a remark
    And Art162 is shown as a remark
    And Reading-own-wars is shown as a remark

  Scenario: One who recruits for another's war is told nothing of the enemy
    Given the person was a citizen of "Iraq"
    And the person recruited others
    And the force was a State's armed forces
    And the force belonged to "Russia"
    And the State of the force was at war with "Ukraine"
    Then Art161-1 is not shown
    And Art162 is not shown
    And Art168-169 is not shown
