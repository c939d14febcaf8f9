package attest.corpus.read;

import java.lang.ref.Reference;
import java.util.concurrent.CountDownLatch;

/** An agent that takes nearly all memory of the process that it is loaded into, and keeps it. */
public final class MemoryHog {
  private static final int PIECE = 1 << 20;

  /** Enough to go on with, and too little for a file of tens of megabytes. */
  private static final long LEFT = 40 << 20;

  private MemoryHog() {}

  /** Called when the agent is loaded; returns when the memory is taken. */
  public static void agentmain(String arguments) throws InterruptedException {
    CountDownLatch full = new CountDownLatch(1);
    Thread holder = new Thread(() -> hold(full), "memory-hog");
    holder.setDaemon(true);
    holder.start();
    full.await();
  }

  private static void hold(CountDownLatch full) {
    Runtime runtime = Runtime.getRuntime();
    byte[][] held = new byte[(int) (runtime.maxMemory() / PIECE)][];
    int pieces = 0;
    try {
      while (runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory() > LEFT) {
        held[pieces++] = new byte[PIECE];
      }
      full.countDown();
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Reference.reachabilityFence(held);
    }
  }
}
