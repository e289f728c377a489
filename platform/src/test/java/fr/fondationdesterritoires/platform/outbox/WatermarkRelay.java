package fr.fondationdesterritoires.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * A relay that looks right and is not: it remembers how far it came, so that a lower id that commits later is never
 * seen. For the rest it does as ours does: one owner at a time, and the position moves only after the acknowledgement.
 */
final class WatermarkRelay {

    /** The rows it has still to send, as it sees it. */
    static final String LEFT = "select count(*) from platform.outbox where id > (select last_id from watermark)";

    private WatermarkRelay() {}

    public static void main(String[] arguments) throws InterruptedException {
        WrongRelay.run(arguments, WatermarkRelay::relay);
    }

    private static boolean relay(Connection database, WrongRelay.Sender sender)
            throws SQLException, InterruptedException, ExecutionException {
        try (var statement = database.createStatement()) {
            statement.execute("select 1 from watermark for update");
        }
        List<WrongRelay.Row> rows = WrongRelay.rows(
                database,
                "select * from platform.outbox where id > (select last_id from watermark) order by id limit 20");
        sender.sendAll(rows);
        if (!rows.isEmpty()) {
            try (var update = database.prepareStatement("update watermark set last_id = ?")) {
                update.setLong(1, rows.getLast().id());
                update.executeUpdate();
            }
        }
        return !rows.isEmpty();
    }
}
