import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * How long a program takes from start to end, as a process of its own, and how many classes it loads.
 * Usage: java Startup.java Hello|Service off|jdk|app
 */
public class Startup {
  private static final int STARTS = 3;

  public static void main(String[] arguments) throws Exception {
    String program = arguments[0];
    Path folder = temporaryFolder();
    Path jar = compile(program, folder);
    List<String> java = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    java.addAll(sharing(arguments[1], program, jar, folder));
    List<String> main = List.of("-cp", jar.toString(), program);
    // The first, which is not timed: its files come from the disk.
    List<String> loaded = run(java, List.of("-Xlog:class+load"), main, folder);
    double[] milliseconds = new double[STARTS];
    for (int start = 0; start < STARTS; start++) {
      long begin = System.nanoTime();
      run(java, List.of(), main, folder);
      milliseconds[start] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(milliseconds);
    long classes = loaded.stream().filter(line -> line.contains(" source: ")).count();
    long shared = loaded.stream().filter(line -> line.contains("source: shared objects file")).count();
    System.out.printf(
        "{\"time\": %.1f, \"classes\": %d, \"shared\": %d}%n", milliseconds[STARTS / 2], classes, shared);
  }

  /** Where `TMPDIR` says: that folder goes with us, even if we are killed. */
  private static Path temporaryFolder() throws IOException {
    String place = System.getenv().getOrDefault("TMPDIR", System.getProperty("java.io.tmpdir"));
    Path folder = Files.createTempDirectory(Path.of(place), "java-cds");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder.toFile())));
    return folder;
  }

  private static void delete(File file) {
    File[] within = file.listFiles();
    if (within != null) for (File it : within) delete(it);
    file.delete();
  }

  /** The flags, with an archive of the program's own classes made first where one is asked for. */
  private static List<String> sharing(String kind, String program, Path jar, Path folder) throws Exception {
    if (kind.equals("off")) return List.of("-Xshare:off");
    if (kind.equals("jdk")) return List.of("-Xshare:auto");
    Path list = folder.resolve("classes.lst");
    Path archive = folder.resolve("classes.jsa");
    List<String> main = List.of("-cp", jar.toString(), program);
    List<String> java = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    run(java, List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + list), main, folder);
    run(java, List.of("-Xshare:dump", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + archive),
        List.of("-cp", jar.toString()), folder);
    // With an archive that does not fit, starting is to fail rather than to go on without one.
    return List.of("-Xshare:on", "-XX:SharedArchiveFile=" + archive);
  }

  /** A JAR, as archives hold no classes of folders. */
  private static Path compile(String program, Path folder) {
    Path jar = folder.resolve("program.jar");
    tool("javac", "-d", folder.toString(), program + ".java");
    tool("jar", "--create", "--file", jar.toString(), "-C", folder.toString(), program + ".class");
    return jar;
  }

  private static void tool(String name, String... arguments) {
    int code = ToolProvider.findFirst(name)
        .orElseThrow(() -> new IllegalStateException(name + " is missing: install a JDK, not a runtime alone"))
        .run(System.err, System.err, arguments);
    if (code != 0) throw new IllegalStateException(name + " ended with " + code);
  }

  private static List<String> run(List<String> java, List<String> flags, List<String> main, Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(java);
    command.addAll(flags);
    command.addAll(main);
    Path output = folder.resolve("output");
    int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
    if (code != 0) throw new IllegalStateException(command + " ended with " + code + ": " + Files.readString(output));
    return Files.readAllLines(output);
  }
}
