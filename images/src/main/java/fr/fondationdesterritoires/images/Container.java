package fr.fondationdesterritoires.images;

import fr.fondationdesterritoires.local.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs an image's content as Kubernetes would: in a file system of its own that cannot be written but for {@code /tmp},
 * as the image's user, without any capability. The network is this machine's.
 */
final class Container {

    /** The arguments: the root, what becomes /tmp (or "memory"), how many mounts, the mounts, the words. */
    private static final String SCRIPT = """
            root=$1 tmp=$2 mounts=$3
            shift 3
            mount --bind "$root" "$root"
            mount --rbind /proc "$root/proc"
            mount -t tmpfs -o mode=755,nosuid tmpfs "$root/dev"
            for device in null zero random urandom; do
              : > "$root/dev/$device"
              mount --bind /dev/$device "$root/dev/$device"
            done
            for file in hosts resolv.conf; do [ ! -e /etc/$file ] || mount --bind -o ro /etc/$file "$root/etc/$file"; done
            if [ "$tmp" = memory ]; then
              mount -t tmpfs -o size=128m,mode=1777 tmpfs "$root/tmp"
            else
              mount --bind "$tmp" "$root/tmp"
            fi
            while [ $mounts -gt 0 ]; do
              mount --bind -o ro "$1" "$root$2"
              shift 2
              mounts=$((mounts - 1))
            done
            mount -o remount,bind,ro "$root"
            exec /usr/bin/setpriv --no-new-privs --bounding-set=-all,+sys_chroot,+setuid,+setgid \\
              env -i "$@"
            """;

    private final ImageTar image;
    private final Path root;

    private Container(ImageTar image, Path root) {
        this.image = image;
        this.root = root;
    }

    /** Lays the image out in the directory. */
    static Container of(ImageTar image, Path root) throws IOException {
        requireRights();
        image.layOut(root);
        for (var place : List.of("proc", "dev", "tmp", "etc")) {
            Files.createDirectories(root.resolve(place));
        }
        for (var file : List.of("etc/hosts", "etc/resolv.conf")) {
            if (!Files.exists(root.resolve(file))) {
                Files.createFile(root.resolve(file));
            }
        }
        return new Container(image, root);
    }

    private static void requireRights() {
        try {
            var _ = Tool.run(List.of("unshare", "--mount", "--propagation", "private", "chroot", "/", "/bin/true"));
        } catch (ImageFailed refused) {
            throw new ImageFailed("""
                    An image's content runs in a file system of its own, and this user (%s) may not make one: it takes \
                    root's rights to mount and to change the root directory, and util-linux. %s""".formatted(System.getProperty("user.name"), refused.getMessage()), refused);
        }
    }

    /** How it is to run, until it starts. */
    final class Run {

        private final String name;
        private final Path directory;
        private final Map<String, String> environment = new TreeMap<>(image.environment());
        private final Map<Path, String> mounts = new TreeMap<>();
        private String tmp = "memory";

        private Run(String name, Path directory) {
            this.name = name;
            this.directory = directory;
        }

        Run with(Map<String, String> variables) {
            environment.putAll(variables);
            return this;
        }

        /** A directory of this machine that can be read at the place. */
        Run mount(Path files, String place) throws IOException {
            Files.createDirectories(root.resolve(place.substring(1)));
            mounts.put(files.toAbsolutePath(), place);
            return this;
        }

        /** Instead of one in memory: a directory of this machine that outlives the run. */
        Run tmp(Path files) throws IOException {
            Files.createDirectories(files);
            var _ = Tool.run(List.of("chown", user(), files.toString()));
            tmp = files.toAbsolutePath().toString();
            return this;
        }

        /** Starts the image's entry point. */
        ChildProcess start() {
            return start(image.entryPoint());
        }

        ChildProcess start(List<String> command) {
            var words =
                    new ArrayList<>(List.of("unshare", "--mount", "--propagation", "private", "sh", "-euc", SCRIPT));
            words.addAll(List.of("container", root.toString(), tmp, String.valueOf(mounts.size())));
            mounts.forEach((files, place) -> words.addAll(List.of(files.toString(), place)));
            environment.forEach((variable, value) -> words.add(variable + "=" + value));
            words.addAll(List.of("/usr/sbin/chroot", "--userspec=" + user(), "--groups=", root.toString()));
            words.addAll(command);
            return ChildProcess.start(new ChildProcess.Command(name, words, Map.of(), directory));
        }
    }

    /** A run whose log is in the directory. */
    Run run(String name, Path directory) {
        return new Run(name, directory);
    }

    private String user() {
        return image.config().path("User").asString("");
    }
}
