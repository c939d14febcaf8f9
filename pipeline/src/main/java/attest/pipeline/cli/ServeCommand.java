package attest.pipeline.cli;

import attest.corpus.UsageException;
import attest.reports.web.WebServer;
import attest.reports.web.WebSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code attest serve}: the evidence base as pages. */
@Command(
    name = "serve",
    description = {
      "Shows the evidence base as pages, for this machine alone, until Ctrl-C ends it.",
      "Search, read in context, give verdicts; what later runs publish is taken up as it comes.",
      "The same addresses give JSON (Accept: application/json); /openapi.json tells how."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  attest serve",
      "  attest serve --port 9000 --base evidence-2024 --who ann",
      "  ATTEST_TOKEN=$(openssl rand -hex 16) attest serve --bind 0.0.0.0",
      "  curl -H 'Accept: application/json' 'http://127.0.0.1:8080/?q=trust'",
      "",
      "With a token, open the printed address once: a cookie is kept from then on. Programs send",
      "it as: Authorization: Bearer TOKEN. The connection is not encrypted: beyond networks that",
      "you trust, put a proxy with TLS before it, or use ssh -L.",
      "",
      "Exit codes: 0 ended, 1 failure, 2 usage, or the port is taken."
    })
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen (default: ${DEFAULT-VALUE}); 0 takes any that is free.")
  private int port = 8080;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description = "Let others in, at this address of the machine; needs a token.")
  private Optional<String> bind = Optional.empty();

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:ATTEST_TOKEN}",
      description = "What visitors must know (default: the variable ATTEST_TOKEN).")
  private Optional<String> token = Optional.empty();

  @Mixin private DeskOptions desk = new DeskOptions();
  @Mixin private ThemesOption themes = new ThemesOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    CommandSpec command = spec;
    PrintWriter out = command.commandLine().getOut();
    WebSettings settings = new WebSettings(address(), port, token, desk.who());
    try (WebServer server =
        WebServer.start(desk.base(), themes.themes(), settings, command.commandLine().getErr())) {
      out.println(
          "Serving "
              + desk.base().folder()
              + " at "
              + server.address()
              + token.map(t -> "?token=" + t).orElse(""));
      out.println("Ctrl-C ends it.");
      out.flush();
      server.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Attest.DONE;
  }

  private InetAddress address() {
    if (bind.isEmpty()) {
      return InetAddress.getLoopbackAddress();
    }
    try {
      return InetAddress.getByName(bind.get());
    } catch (UnknownHostException e) {
      throw new UsageException(
          "--bind " + bind.get() + " is no address of this machine; use 0.0.0.0 for all", e);
    }
  }
}
