package attest.reports.web;

import attest.corpus.UsageException;
import attest.index.verdict.VerdictLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Leads each visit to its page, and turns what goes wrong into a page that says so.
 *
 * <p>What is sent is read, and what is answered is written, without a thread that waits for the
 * network: a slow visitor holds nobody. Safe for use by several threads.
 */
final class Site extends Handler.Abstract {
  private static final int LONGEST_BODY = 16 * 1024;

  /** The pages whose addresses go on with what they are about, or that say what is wrong if so. */
  private static final Set<String> OF_A_SUBJECT = Set.of("finding", "theme", "themes");

  private final LiveBase base;
  private final String who;
  private final PrintWriter faults;
  private final Templates templates = new Templates();
  private final Assets assets = new Assets();
  private final String seal = seal();
  private final Map<String, Page> pages;

  /**
   * A site.
   *
   * @param who gives the verdicts here
   * @param faults where faults of ours are told with all that a mender needs
   */
  Site(LiveBase base, String who, PrintWriter faults) {
    this.base = base;
    this.who = who;
    this.faults = faults;
    VerdictDesk desk = new VerdictDesk(VerdictLog.of(base.base()), who);
    this.pages =
        Map.of(
            "", new SearchPage(templates),
            "suggest", new SuggestPage(),
            "finding", new FindingPage(templates, desk),
            "document", new DocumentPage(templates),
            "themes", new ThemesPage(templates),
            "theme", new ThemePage(templates),
            "gaps", new GapsPage(templates),
            "openapi.json", (visit, edition) -> assets.get(visit.page()).orElseThrow(),
            "run", new RunPage(templates, base));
  }

  private static String seal() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!request.getMethod().equals("POST")) {
      answer(request, response, callback, new byte[0]);
      return true;
    }
    String fault = "what was sent could not be read, or is too long";
    Content.Source.asByteArrayAsync(
        request,
        LONGEST_BODY,
        Promise.Invocable.from(
            Invocable.InvocationType.BLOCKING,
            (byte[] body) -> answer(request, response, callback, body),
            failure -> send(templates.fault(unread(request), 400, fault), response, callback)));
    return true;
  }

  /** A visit of which nothing is known but the form of its answer. */
  private Visit unread(Request request) {
    return new Visit("/", Map.of(), Visits.form(request), seal, who);
  }

  private void answer(Request request, Response response, Callback callback, byte[] body) {
    Visit visit = unread(request);
    try {
      visit = Visits.of(request, body, seal, who);
      Optional<Answer> asset =
          visit.page().equals("assets") ? assets.get(visit.subject()) : Optional.empty();
      if (asset.isPresent()) {
        send(asset.get(), response, callback);
        return;
      }
      Optional<Edition> taken = take(visit, response, callback);
      if (taken.isEmpty()) {
        return;
      }
      Edition edition = taken.get();
      Request.addCompletionListener(request, failure -> letGo(edition));
      send(answer(visit, edition, request), response, callback);
    } catch (UsageException e) {
      send(templates.fault(visit, 400, String.valueOf(e.getMessage())), response, callback);
    } catch (NotFoundException e) {
      send(templates.notFound(visit, e), response, callback);
    } catch (NotKeptException e) {
      send(templates.notKept(visit, e), response, callback);
    } catch (IOException | RuntimeException e) {
      e.printStackTrace(faults);
      faults.flush();
      String sorry = "something went wrong here; where attest serve was started it is told in full";
      send(templates.fault(visit, 500, sorry), response, callback);
    }
  }

  /** The current edition; where there is no base to read any more, that is answered instead. */
  private Optional<Edition> take(Visit visit, Response response, Callback callback)
      throws IOException {
    try {
      return Optional.of(base.take());
    } catch (UsageException e) {
      send(templates.fault(visit, 503, String.valueOf(e.getMessage())), response, callback);
      return Optional.empty();
    }
  }

  private Answer answer(Visit visit, Edition edition, Request request) throws IOException {
    try {
      return met(visit, edition, request);
    } catch (UsageException e) {
      List<SearchAddress.Choice> choices = new ChoiceNames(edition).of(Templates.asked(visit));
      return templates.fault(visit, 400, String.valueOf(e.getMessage()), choices);
    }
  }

  private Answer met(Visit visit, Edition edition, Request request) throws IOException {
    Page page = page(visit);
    if (!request.getMethod().equals("POST")) {
      return page.answer(visit, edition);
    }
    Answer taken = page.take(visit, edition);
    base.refresh();
    if (visit.form() != Visit.Form.JSON) {
      return taken;
    }
    try (Edition now = base.take()) {
      return page.answer(visit, now);
    }
  }

  private Page page(Visit visit) {
    Page page = pages.get(visit.page());
    boolean isMore = !visit.subject().isEmpty() && !OF_A_SUBJECT.contains(visit.page());
    if (page == null || isMore) {
      throw new NotFoundException("there is no page " + visit.path());
    }
    return page;
  }

  private void letGo(Edition edition) {
    try {
      edition.close();
    } catch (IOException e) {
      faults.println("attest: an evidence base could not be closed: " + e);
      faults.flush();
    }
  }

  private static void send(Answer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
    answer.headers().forEach(response.getHeaders()::put);
    new Sending(answer.parts(), response, callback).iterate();
  }
}
