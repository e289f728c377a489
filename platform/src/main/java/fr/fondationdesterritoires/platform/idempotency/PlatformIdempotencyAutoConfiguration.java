package fr.fondationdesterritoires.platform.idempotency;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** Repeatable requests. */
@AutoConfiguration
class PlatformIdempotencyAutoConfiguration {

    @Bean
    Idempotency idempotency(DatabaseClient database, TransactionalOperator transactions, JsonMapper json) {
        return new StoredAnswers(database, transactions, json);
    }

    @Bean
    AnswerRetention answerRetention(DatabaseClient database) {
        return new AnswerRetention(database);
    }
}
