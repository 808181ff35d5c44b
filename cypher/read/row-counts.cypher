// How many rows each table has.
MATCH (n:City)
RETURN 'cities' AS name, count(n) AS n
UNION ALL
MATCH (n:Practice)
RETURN 'practices' AS name, count(n) AS n
UNION ALL
MATCH (n:Exchange)
RETURN 'exchanges' AS name, count(n) AS n
UNION ALL
MATCH (n:Adoption)
RETURN 'adoptions' AS name, count(n) AS n
UNION ALL
MATCH (n:Person)
RETURN 'people' AS name, count(n) AS n
UNION ALL
MATCH (n:Institution)
RETURN 'institutions' AS name, count(n) AS n
UNION ALL
MATCH (n:Topic)
RETURN 'topics' AS name, count(n) AS n
UNION ALL
MATCH (n:Assessment)
RETURN 'assessments' AS name, count(n) AS n
UNION ALL
MATCH (n:Lesson)
RETURN 'lessons' AS name, count(n) AS n
UNION ALL
MATCH (n:Programme)
RETURN 'programmes' AS name, count(n) AS n
UNION ALL
MATCH (n:Module)
RETURN 'modules' AS name, count(n) AS n
UNION ALL
MATCH (n:Contribution)
RETURN 'contributions' AS name, count(n) AS n
UNION ALL
MATCH (n:Review)
RETURN 'reviews' AS name, count(n) AS n
UNION ALL
MATCH (n:Feedback)
RETURN 'feedback' AS name, count(n) AS n
UNION ALL
MATCH (n:Note)
RETURN 'notes' AS name, count(n) AS n
UNION ALL
MATCH (n:NodeSet)
RETURN 'sets' AS name, count(n) AS n
UNION ALL
MATCH (n:Story)
RETURN 'stories' AS name, count(n) AS n
UNION ALL
MATCH (n:Step)
RETURN 'steps' AS name, count(n) AS n
UNION ALL
MATCH (n:Source)
RETURN 'sources' AS name, count(n) AS n
UNION ALL
MATCH ()-[r:TOOK_PART]->()
RETURN 'participations' AS name, count(r) AS n
UNION ALL
MATCH ()-[r:WORKS_AT]->()
WHERE r.key IS NOT NULL
RETURN 'posts' AS name, count(r) AS n
UNION ALL
MATCH ()-[r:MEMBER_OF]->()
RETURN 'memberships' AS name, count(r) AS n
UNION ALL
MATCH ()-[r:SUPPORTS]->()
RETURN 'supports' AS name, count(r) AS n
UNION ALL
MATCH ()-[r:SCORED]->()
RETURN 'scores' AS name, count(r) AS n
UNION ALL
MATCH ()-[r:COMPLETED]->()
RETURN 'completions' AS name, count(r) AS n
