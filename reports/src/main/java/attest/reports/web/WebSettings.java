package attest.reports.web;

import attest.corpus.UsageException;
import java.net.InetAddress;
import java.util.Optional;

/**
 * How the site is reached.
 *
 * @param address that it listens at
 * @param port that it listens at; 0 takes any that is free
 * @param token what a visitor must know; needed where others can reach the site
 * @param who writes verdicts here
 */
public record WebSettings(InetAddress address, int port, Optional<String> token, String who) {
  private static final int SHORTEST_TOKEN = 16;

  /**
   * Checks that nobody is let in by accident.
   *
   * @throws UsageException if others can reach the site and no token keeps them out
   */
  public WebSettings {
    if (token.isPresent() && !token.get().matches("[A-Za-z0-9._~-]{" + SHORTEST_TOKEN + ",200}")) {
      throw new UsageException(
          "a token has "
              + SHORTEST_TOKEN
              + " or more letters, digits or any of . _ ~ -; make one with: openssl rand -hex 16");
    }
    if (!address.isLoopbackAddress() && token.isEmpty()) {
      throw new UsageException(
          "others can reach "
              + address.getHostAddress()
              + "; give a --token that they must know (openssl rand -hex 16)");
    }
    if (port < 0 || port > 65_535) {
      throw new UsageException("there is no port " + port + "; ports go from 0 to 65535");
    }
  }
}
