import java.util.Arrays;

/**
 * How many bytes of heap a string takes, and how long it takes to make and hash one.
 * Usage: java [-XX:-CompactStrings] Strings.java latin|mixed|chinese
 */
public class Strings {
  private static final int COUNT = 300_000;
  private static final int ROUNDS = 12;

  public static void main(String[] arguments) {
    // With the number after it, each string has 32 characters; of the mixed one, a single one is Chinese.
    String prefix =
        switch (arguments[0]) {
          case "latin" -> "order.customer.address.city";
          case "mixed" -> "order.customer.address.城ity";
          case "chinese" -> "订单的收货地址在北京市海淀区中关村大街某号某层某室某处";
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    if (prefix.length() != 27) throw new IllegalStateException(prefix.length() + " characters");

    String[] strings = new String[COUNT];
    // What the first concatenation loads is not to count.
    fill(strings, prefix);
    Arrays.fill(strings, null);
    long before = usedHeap();
    fill(strings, prefix);
    double bytes = (usedHeap() - before) / (double) COUNT;

    double[] nanoseconds = new double[ROUNDS];
    int hash = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      fill(strings, prefix);
      for (String string : strings) hash += string.hashCode();
      nanoseconds[round] = (System.nanoTime() - start) / (double) COUNT;
    }
    // The first rounds run while the code is still being compiled.
    double[] warm = Arrays.copyOfRange(nanoseconds, 5, ROUNDS);
    Arrays.sort(warm);
    System.err.println("hash " + hash);
    System.out.printf("{\"bytes\": %.1f, \"time\": %.2f}%n", bytes, warm[warm.length / 2]);
  }

  private static void fill(String[] strings, String prefix) {
    for (int index = 0; index < strings.length; index++) strings[index] = prefix + (10_000 + index % 90_000);
  }

  /** Bytes in use once the collector has nothing left to free. */
  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    for (int time = 0; time < 3; time++) System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
