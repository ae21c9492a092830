# language: ckb
@source:iq/trafficking-law
تایبەتمەندی: سەربازگیری بە بازرگانیکردن بە مرۆڤ، تا ئەو ڕادەیەی یاساکە خوێندراوەتەوە
  کردارێک و هۆکارێک و مەبەستێک لە ماددەی 1، و بارودۆخێک لە ماددەی 6. مەبەستی خزمەتی سەربازی لەو لیستەدا نییە کە
  خوێندرایەوە: لەوێدا وەڵامەکە بە کراوەیی دەمێنێتەوە، هەرچەندە دادگایەک سزای کەسانێکی داوە کە سەربازگیرییان کردبوو.

  @Art1-acts
  سیناریۆ: سەربازگیری یەکێکە لە کردارەکانی یاساکە
    گریمان ئەم زانیارییانە
      | زانیاری                              | بەها                |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 2                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    ئەوا ئەنجامەکە بریتییە لە "سزای لەسەرە"
    هەروەها وەڵامەکە پشت دەبەستێت بە وتەی Art1-acts

  @Art1-acts
  سیناریۆ: یارمەتییەک جگە لە گواستنەوە و پەنادان و وەرگرتن، یاساکە نایگرێتەوە و وەک پرسیارێکی کراوە نیشان دەدرێت
    گریمان ئەم زانیارییانە
      | زانیاری                              | بەها                |
      | situation.conduct                    | helped-others-join  |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
      | situation.help.moved_or_housed       | no                  |
    ئەوا ئەنجامەکە بریتییە لە "سەرچاوەکە نایگرێتەوە"
    هەروەها پرسیاری Q-other-help نیشان دەدرێت
    هەروەها وەڵامەکە پشت دەبەستێت بە وتەی Art1-acts

  @Art1-means
  سیناریۆ: سەربازگیری بە هۆکارێکی تر، یاساکە نایگرێتەوە
    گریمان ئەم زانیارییانە
      | زانیاری                              | بەها                |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | other               |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 2                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    ئەوا ئەنجامەکە بریتییە لە "سەرچاوەکە نایگرێتەوە"
    هەروەها وەڵامەکە پشت دەبەستێت بە وتەی Art1-means

  @Art1-purpose
  سیناریۆ: خزمەتی سەربازی لە لیستەکەدا نییە و بە کراوەیی ماوەتەوە
    گریمان ئەم زانیارییانە
      | زانیاری                              | بەها             |
      | situation.conduct                    | recruited-others |
      | situation.date                       | 2025-03-01       |
      | situation.force.state                | IQ               |
      | situation.recruiting.means           | deception        |
      | situation.recruiting.purpose         | military-service |
      | situation.recruiting.people          | 2                |
      | situation.recruiting.organised_group | no               |
      | situation.recruiting.youngest_age    | 30               |
      | person.age                           | 35               |
    ئەوا ئەنجامەکە بریتییە لە "یەکلا نەکراوەتەوە"
    هەروەها پرسیاری Q-purpose هەڵپەسێردراوە
    هەروەها مەرجی پەیوەست بە situation.recruiting.purpose ڕوون نییە

  @Art6-first
  سیناریۆ: قوربانییەکی خوار تەمەنی 18 ساڵ بارودۆخێکە
    گریمان ئەم زانیارییانە
      | زانیاری                              | بەها                |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 17                  |
      | person.age                           | 35                  |
    ئەوا ئەنجامەکە بریتییە لە "سزای لەسەرە"
    هەروەها وەڵامەکە پشت دەبەستێت بە وتەی Art6-first

  @Art6-third
  سیناریۆ: گرووپێکی ڕێکخراو بارودۆخێکە
    گریمان ئەم زانیارییانە
      | زانیاری                              | بەها                |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | yes                 |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    ئەوا ئەنجامەکە بریتییە لە "سزای لەسەرە"
    هەروەها وەڵامەکە پشت دەبەستێت بە وتەی Art6-third

  @Ours-international
  سیناریۆ: بەپێی خوێندنەوەی ئێمە، هێزی دەوڵەتێکی تر نێودەوڵەتیی دەکات
    گریمان ئەم زانیارییانە
      | زانیاری                              | بەها                |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | RU                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    ئەوا ئەنجامەکە بریتییە لە "سزای لەسەرە"
    هەروەها وەڵامەکە پشت دەبەستێت بە وتەی Ours-international
    هەروەها پرسیاری Q-international نیشان دەدرێت

  @Art6-seventh
  سیناریۆ: چەند قوربانییەک بارودۆخێکە
    گریمان ئەم زانیارییانە
      | زانیاری                              | بەها                |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 2                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    ئەوا ئەنجامەکە بریتییە لە "سزای لەسەرە"
    هەروەها وەڵامەکە پشت دەبەستێت بە وتەی Art6-seventh

  @Art6-kidnapping
  سیناریۆ: ڕفاندن هۆکارە و بارودۆخیشە
    گریمان ئەم زانیارییانە
      | زانیاری                              | بەها                |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | kidnapping          |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    ئەوا ئەنجامەکە بریتییە لە "سزای لەسەرە"
    هەروەها وەڵامەکە پشت دەبەستێت بە وتەی Art6-kidnapping

  @Art6-penalty
  سیناریۆ: زیندانیی هەتاهەتایی و غەرامە بەدوادا دێن
    گریمان ئەم زانیارییانە
      | زانیاری                              | بەها                |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 2                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    ئەوا ئەوەی بەدوایدا دێت بریتییە لە "زیندانیی هەتاهەتایی"
    هەروەها ئەوەی بەدوایدا دێت بریتییە لە "غەرامەیەکی 15 تا 25 ملیۆن دینار"
    هەروەها وەڵامەکە پشت دەبەستێت بە وتەی Art6-penalty

  @Year
  سیناریۆ: یاساکە ئەوە ناگرێتەوە کە پێش ساڵی دەرچوونی ڕووی دابێت
    گریمان ئەم زانیارییانە
      | زانیاری                              | بەها                |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2011-12-31          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 2                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    ئەوا ئەنجامەکە بریتییە لە "سەرچاوەکە نایگرێتەوە"
    هەروەها وەڵامەکە پشت دەبەستێت بە وتەی Year

  @Art1-means
  سیناریۆ: بەبێ بارودۆخێک، ئەوەی بەدوادا دێت نەدۆزرایەوە
    گریمان ئەم زانیارییانە
      | زانیاری                              | بەها                |
      | situation.conduct                    | recruited-others    |
      | situation.date                       | 2025-03-01          |
      | situation.force.state                | IQ                  |
      | situation.recruiting.means           | deception           |
      | situation.recruiting.purpose         | listed-exploitation |
      | situation.recruiting.people          | 1                   |
      | situation.recruiting.organised_group | no                  |
      | situation.recruiting.youngest_age    | 30                  |
      | person.age                           | 35                  |
    ئەوا ئەنجامەکە بریتییە لە "سەرچاوەکە نایگرێتەوە"
    هەروەها پرسیاری Q-base-penalty نیشان دەدرێت
    هەروەها وەڵامەکە پشت دەبەستێت بە وتەی Art1-means

  @Art6-others
  سیناریۆ: ئەو بارودۆخانە نیشان دەدرێن کە حاڵەتێک ناتوانێت بیانڵێت
    گریمان کەسەکە کەسانی تری سەربازگیری کرد
    ئەوا وتەی Art6-others وەک تێبینی نیشان دەدرێت
    هەروەها وتەی Art6-others ئەنجامەکە ناگۆڕێت

  @Najaf-1
  سیناریۆ: بڕیاری یەکەم لە پاڵ وەڵامی کەسێکدا نیشان دەدرێت کە سەربازگیریی کردبێت
    گریمان کەسەکە کەسانی تری سەربازگیری کرد
    ئەوا وتەی Najaf-1 وەک تێبینی نیشان دەدرێت
    هەروەها وتەی Najaf-1 ئەنجامەکە ناگۆڕێت

  @Najaf-2
  سیناریۆ: بڕیاری دووەمیش نیشان دەدرێت
    گریمان کەسەکە کەسانی تری سەربازگیری کرد
    ئەوا وتەی Najaf-2 وەک تێبینی نیشان دەدرێت
    هەروەها وتەی Najaf-2 ئەنجامەکە ناگۆڕێت

  @Amendments-2024
  سیناریۆ: ئەوە نیشان دەدرێت کە ڕەشنووسی هەموارکردن ئامادە کراوە
    گریمان کەسەکە کەسانی تری سەربازگیری کرد
    ئەوا وتەی Amendments-2024 وەک تێبینی نیشان دەدرێت
    هەروەها وتەی Amendments-2024 ئەنجامەکە ناگۆڕێت

  @Region-2018
  سیناریۆ: تاوانی تایبەت بە هەرێم نیشان دەدرێت بۆ کەسێک کە لەوێ سەربازگیریی کردبێت
    گریمان کەسەکە کەسانی تری سەربازگیری کرد
    هەروەها کەسەکە لە "هەرێمی کوردستانی عێراق" دەژیا
    ئەوا وتەی Region-2018 وەک تێبینی نیشان دەدرێت
    هەروەها وتەی Region-2018 ئەنجامەکە ناگۆڕێت
