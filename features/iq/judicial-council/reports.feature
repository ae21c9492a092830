@source:iq/judicial-council
Feature: How the reports of one statement drift apart
  What a report adds or softens is that report's own claim about the statement. None of it is part of the rule; where
  two cannot both be so, legal claims computes it.

  @Buratha-form
  Scenario: Buratha News has the words on whatever form
    Then Buratha-form affirms on wording-of-the-judiciary that joining-counts-in-whatever-form
    And Buratha-form is said by "Buratha News"
    And Buratha-form stays a claim

  @Buratha-flat
  Scenario: Buratha News gives the penalty without reservation
    Then Buratha-flat affirms on wording-of-the-judiciary that imprisonment-without-reservation
    And Buratha-flat is said by "Buratha News"
    And Buratha-flat stays a claim

  @Shorouk-form
  Scenario: Shorouk has both
    Then Shorouk-form affirms on wording-of-the-judiciary that joining-counts-in-whatever-form
    And Shorouk-form affirms on wording-of-the-judiciary that imprisonment-without-reservation
    And Shorouk-form is said by "Shorouk"
    And Shorouk-form stays a claim

  @Shorouk-gloss
  Scenario: Shorouk adds reasons whose origin is not clear
    Then Shorouk-gloss relays on wording-of-the-judiciary that statement-gives-reasons-of-policy
    And Shorouk-gloss is said by "Shorouk"
    And Shorouk-gloss stays a claim

  @NewRegion-form
  Scenario: The New Region has both in English
    Then NewRegion-form affirms on wording-of-the-judiciary that joining-counts-in-whatever-form
    And NewRegion-form affirms on wording-of-the-judiciary that imprisonment-without-reservation
    And NewRegion-form is said by "The New Region"
    And NewRegion-form stays a claim

  @Emirates-flat
  Scenario: Voice of Emirates gives the penalty without reservation
    Then Emirates-flat affirms on wording-of-the-judiciary that imprisonment-without-reservation
    And Emirates-flat is said by "Voice of Emirates"
    And Emirates-flat stays a claim

  @Shafaq-mercenaries
  Scenario: Shafaq News tells of mercenaries
    Then Shafaq-mercenaries affirms on wording-of-the-judiciary that statement-speaks-of-mercenaries
    And Shafaq-mercenaries is said by "Shafaq News"
    And Shafaq-mercenaries stays a claim

  @Shafaq-prior
  Scenario: Shafaq News asks for a prior approval
    Then Shafaq-prior affirms on wording-of-the-judiciary that statement-says-prior
    And Shafaq-prior is said by "Shafaq News"
    And Shafaq-prior stays a claim

  @Watan-some-cases
  Scenario: Al-Watan softens the penalty to some cases
    Then Watan-some-cases affirms on wording-of-the-judiciary that imprisonment-in-some-cases-only
    And Watan-some-cases is said by "Al-Watan"
    And Watan-some-cases stays a claim

  @Azzaman-contract
  Scenario: Azzaman extends the rule to contracts
    Then Azzaman-contract affirms on wording-of-the-judiciary that belonging-or-contracting-is-enough
    And Azzaman-contract is said by "Azzaman"
    And Azzaman-contract stays a claim

  @Asharq-no-article
  Scenario: Asharq Al-Awsat finds neither an article nor a length
    Then Asharq-no-article denies on wording-of-the-judiciary that statement-gives-article-or-length
    And Asharq-no-article is said by "Asharq Al-Awsat"
    And Asharq-no-article stays a claim

  @K24-official
  Scenario: The article of Kurdistan24 asks for an official authorization
    Then K24-official affirms on wording-of-the-judiciary that statement-says-official
    And K24-official is said by "Kurdistan24"
    And K24-official stays a claim

  @Ours-mercenaries
  Scenario: The Arabic text has no word of mercenaries, by our comparison
    Then Ours-mercenaries denies on wording-of-the-judiciary that statement-speaks-of-mercenaries
    And Ours-mercenaries is said by "our reading"
    And Ours-mercenaries stays a claim

  @Ours-prior
  Scenario: The Arabic reports ask for no prior approval, by our comparison
    Then Ours-prior denies on wording-of-the-judiciary that statement-says-prior
    And Ours-prior is said by "our reading"
    And Ours-prior stays a claim

  @Ours-official
  Scenario: The Arabic reports ask for no official approval, by our comparison
    Then Ours-official denies on wording-of-the-judiciary that statement-says-official
    And Ours-official is said by "our reading"
    And Ours-official stays a claim

  @Z-meeting
  Scenario: By the reports, a committee that was there was received
    Then Z-meeting affirms on committee that committee-was-there-on-24-december-2025
    And Z-meeting is said by "Faiq Zidan"
    And Z-meeting stays a claim

  @Ours-article-form
  Scenario: That the article leaves words out denies nothing
    Then Ours-article-form is set aside, since "denies nothing"
