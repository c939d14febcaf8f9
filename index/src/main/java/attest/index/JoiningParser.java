package attest.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's parser, but for how it joins clauses: all are asked for, and what stands on either side
 * of an OR is one of them. One for each text: it keeps state.
 */
class JoiningParser extends QueryParser {
  /** How Lucene's parser calls that nothing, or OR, stands between two words. */
  private static final int NO_CONJUNCTION = 0;

  private static final int OR = 2;

  private final Set<BooleanClause> alternatives =
      Collections.newSetFromMap(new IdentityHashMap<>());

  /** A parser that looks into a field where no other is named. */
  JoiningParser(String field, Analyzer analyzer) {
    super(field, analyzer);
    setDefaultOperator(Operator.AND);
  }

  /** Notes what OR leads to; Lucene would make it, and what stands before it, of no account. */
  @Override
  protected void addClause(
      List<BooleanClause> clauses, int conjunction, int modifiers, Query query) {
    int before = clauses.size();
    super.addClause(clauses, NO_CONJUNCTION, modifiers, query);
    if (conjunction == OR && clauses.size() > before) {
      alternatives.add(clauses.get(before));
    }
  }

  /**
   * Joins what stands on either side of an OR before all of it is asked for. What is only told not
   * to be asks for all the rest; Lucene would find nothing.
   */
  @Override
  protected @Nullable Query getBooleanQuery(List<BooleanClause> clauses) throws ParseException {
    List<List<BooleanClause>> wanted = new ArrayList<>();
    List<BooleanClause> asked = new ArrayList<>();
    for (BooleanClause clause : clauses) {
      if (clause.isProhibited()) {
        asked.add(clause);
      } else if (alternatives.contains(clause) && !wanted.isEmpty()) {
        wanted.get(wanted.size() - 1).add(new BooleanClause(clause.getQuery(), Occur.SHOULD));
      } else {
        wanted.add(new ArrayList<>(List.of(new BooleanClause(clause.getQuery(), Occur.SHOULD))));
      }
    }
    if (wanted.size() == 1 && asked.isEmpty()) {
      return super.getBooleanQuery(wanted.get(0));
    }
    for (List<BooleanClause> group : wanted) {
      Query query = group.size() == 1 ? group.get(0).getQuery() : super.getBooleanQuery(group);
      asked.add(new BooleanClause(query, Occur.MUST));
    }
    if (wanted.isEmpty() && !asked.isEmpty()) {
      asked.add(new BooleanClause(new MatchAllDocsQuery(), Occur.MUST));
    }
    return super.getBooleanQuery(asked);
  }
}
