package attest.reports;

import attest.corpus.Rejected;
import attest.index.base.RunRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many documents and findings came in, fell out and are left, in the terms of PRISMA 2020: a
 * document is a report of a study, and an origin is the study.
 *
 * @param files given
 * @param given documents in them, bundles opened
 * @param rejected how many were set aside for each reason
 * @param mined documents that were read and mined
 * @param included documents with a finding in the report
 * @param sameContent included documents whose file is the same as one before, byte for byte, or
 *     whose text is nearly the same
 * @param sameOrigin further included documents of an origin that has one before
 * @param origins independent origins of the included documents
 * @param findings of the whole run
 * @param unsure findings that are less sure than a report wants or that a person rejected
 * @param refused those of them that a person rejected
 * @param notAsked sure findings that the report is not about
 * @param taken findings in the report
 * @param quotes that they are of
 */
public record Screening(
    int files,
    int given,
    Map<String, Integer> rejected,
    int mined,
    int included,
    int sameContent,
    int sameOrigin,
    int origins,
    int findings,
    int unsure,
    int refused,
    int notAsked,
    int taken,
    int quotes) {
  /** Counts from the record of a run. */
  static Screening of(RunRecord run, int sure, int refused, QuoteBank bank) {
    Map<String, Integer> rejected = new TreeMap<>();
    for (Rejected each : run.rejected()) {
      rejected.merge(each.reason().label(), 1, Integer::sum);
    }
    Map<String, String> hashes = new HashMap<>();
    run.inputs().forEach(input -> hashes.put(input.path(), input.sha256()));
    Map<String, String> firsts = run.sameTexts();
    int sameContent = 0;
    int sameOrigin = 0;
    int included = 0;
    for (QuotedSource source : bank.sources()) {
      Set<String> contents = new HashSet<>();
      for (QuotedSource.File file : source.files()) {
        String first = firsts.getOrDefault(file.path(), file.path());
        contents.add(hashes.getOrDefault(first, first));
      }
      included += source.files().size();
      sameContent += source.files().size() - contents.size();
      sameOrigin += contents.size() - 1;
    }
    return new Screening(
        run.count("files"),
        run.count("given"),
        rejected,
        run.count("mined"),
        included,
        sameContent,
        sameOrigin,
        bank.sources().size(),
        run.count("findings"),
        run.count("findings") - sure,
        refused,
        sure - bank.quotes().size(),
        bank.quotes().size(),
        bank.counts().quotes());
  }

  /** Checks that what fell out and what is left make up what came in. */
  public Screening {
    rejected = Collections.unmodifiableMap(new TreeMap<>(rejected));
    int out = rejected.values().stream().mapToInt(Integer::intValue).sum();
    List<String> faults = new ArrayList<>();
    if (given != mined + out) {
      faults.add("documents given " + given + ", mined " + mined + ", rejected " + out);
    }
    if (included != sameContent + sameOrigin + origins) {
      faults.add("documents included " + included + " of origins " + origins);
    }
    if (findings != unsure + notAsked + taken || refused > unsure || notAsked < 0) {
      faults.add("findings " + findings + ", left out " + unsure + " and " + notAsked);
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("counts do not add up: " + String.join("; ", faults));
    }
  }
}
