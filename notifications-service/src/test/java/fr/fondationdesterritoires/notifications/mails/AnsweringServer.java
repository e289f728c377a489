package fr.fondationdesterritoires.notifications.mails;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks just enough SMTP, and gives the chosen answer to the chosen command; at any port, if that is 0. */
final class AnsweringServer implements AutoCloseable {

    private final ServerSocket socket;

    AnsweringServer(int port, String command, String answer) throws IOException {
        this.socket = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        var _ = Thread.ofVirtual().start(() -> serve(command, answer));
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve(String command, String answer) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client, command, answer);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void converse(Socket client, String command, String answer) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII);
        say(out, "220 ready");
        String line;
        while ((line = in.readLine()) != null) {
            String verb = line.length() < 4 ? line : line.substring(0, 4);
            if (verb.equals("DATA")) {
                say(out, "354 go on");
                while (!".".equals(in.readLine())) {
                    // The body.
                }
                say(out, command.equals("DATA") ? answer : "250 ok");
            } else if (verb.equals(command)) {
                say(out, answer);
            } else if (verb.equals("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
