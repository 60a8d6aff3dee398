/** The smallest program: what is left is the start of the JVM itself. */
public class Hello {
  public static void main(String[] arguments) {
    System.out.println("你好");
  }
}
