package fr.fondationdesterritoires.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * A relay that looks right and is not: each process takes the rows that no other has, so that the next event of a key
 * may be sent before the last one. For the rest it does as ours does: rows go only after the acknowledgement.
 */
final class RowwiseRelay {

    private RowwiseRelay() {}

    public static void main(String[] arguments) throws InterruptedException {
        WrongRelay.run(arguments, RowwiseRelay::relay);
    }

    private static boolean relay(Connection database, WrongRelay.Sender sender)
            throws SQLException, InterruptedException, ExecutionException {
        List<WrongRelay.Row> rows =
                WrongRelay.rows(database, "select * from platform.outbox order by id limit 20 for update skip locked");
        sender.sendAll(rows);
        try (var delete = database.prepareStatement("delete from platform.outbox where id = any(?)")) {
            delete.setArray(
                    1,
                    database.createArrayOf(
                            "bigint", rows.stream().map(WrongRelay.Row::id).toArray()));
            delete.executeUpdate();
        }
        return !rows.isEmpty();
    }
}
