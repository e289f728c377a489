package fr.fondationdesterritoires.local;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends the child processes of this virtual machine when it dies, however it dies.
 *
 * <p>One shell reads the list of children from a pipe. When the pipe closes, which the kernel does even after {@code
 * kill -9}, the shell ends what is left, the youngest first. A parent-death signal of Linux would not do: it is tied
 * to the thread that started the child.
 */
final class ChildGuard {

    private static final String SCRIPT = """
            trap '' INT TERM HUP QUIT
            list=''
            while read -r act pid signal; do
              case $act in
                +) list="$pid:$signal $list" ;;
                -) kept=''
                   for one in $list; do [ "${one%:*}" = "$pid" ] || kept="$kept $one"; done
                   list=$kept ;;
              esac
            done
            for one in $list; do kill -"${one#*:}" "${one%:*}" 2>/dev/null; done
            for wait in 1 2 3 4 5 6 7 8 9 10; do
              left=''
              for one in $list; do kill -0 "${one%:*}" 2>/dev/null && left="$left ${one%:*}"; done
              [ -z "$left" ] && exit 0
              sleep 1
            done
            for pid in $left; do kill -KILL "$pid" 2>/dev/null; done
            """;

    private static @Nullable ChildGuard instance;

    private final Process shell;
    private final BufferedWriter pipe;

    private ChildGuard(Process shell) {
        this.shell = shell;
        this.pipe = shell.outputWriter(StandardCharsets.US_ASCII);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
    static synchronized void watch(ProcessHandle child, String signal) {
        tell("+ " + child.pid() + " " + signal);
        child.onExit().thenAccept(ended -> forget(ended.pid()));
    }

    private static synchronized void forget(long pid) {
        tell("- " + pid);
    }

    private static synchronized void tell(String line) {
        try {
            if (instance == null || !instance.shell.isAlive()) {
                instance = new ChildGuard(new ProcessBuilder(List.of("sh", "-c", SCRIPT))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
            }
            instance.pipe.write(line + "\n");
            instance.pipe.flush();
        } catch (IOException noGuard) {
            // Without a guard everything works, only a killed parent leaves its children behind.
            instance = null;
        }
    }
}
