<html><head><title>Ward rounds</title>
<meta name="citation_title" content="Ward rounds that everybody attends">
<meta name="citation_author" content="Lindqvist, Karin">
<meta name="citation_author" content="Ferrari, Ugo">
<meta name="citation_journal_title" content="Journal of Invented Wards">
<meta name="citation_publication_date" content="2021/3/9">
<meta name="citation_doi" content="10.5555/invented.2021.7">
</head>
<body bgcolor=white>
Nurses &amp; doctors plan the day together.<br>
They fix the order of visits.
<p>Pharmacists join on Mondays<br><br>because errors had been found on Mondays.
<ul><li>One list<li>One voice
</ul>
<b>What was hard:</b> the hour, since nobody has one to spare.
</body></html>
