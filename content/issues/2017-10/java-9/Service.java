import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A bigger program, of the JDK's own classes: it serves HTTP on loopback, asks itself once, and ends. */
public class Service {
  public static void main(String[] arguments) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      byte[] body = greeting().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    String answer =
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    Logger.getLogger("service").fine(answer);
    System.out.println(answer);
    // Stopping would wait for connections that are still open.
    Runtime.getRuntime().halt(0);
  }

  private static String greeting() {
    String day = LocalDate.of(2017, 10, 1).format(DateTimeFormatter.ISO_DATE);
    return Pattern.compile("-").splitAsStream(day).map(Integer::parseInt).map(String::valueOf)
        .collect(Collectors.joining("/"));
  }
}
