package fr.fondationdesterritoires.projects.rows;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.util.Optional;

/** Binds what may be missing as a null of its type. */
public interface Perhaps {

    static <T> Parameter bound(Optional<T> value, Class<T> type) {
        return value.<Parameter>map(Parameters::in).orElseGet(() -> Parameters.in(type));
    }
}
