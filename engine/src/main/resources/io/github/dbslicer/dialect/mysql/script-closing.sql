PREPARE dbslicer_settings FROM 'SET @dbslicer_former = 1 /*!80400 , SESSION restrict_fk_on_non_standard_key = @dbslicer_restrict_fk */ /*M!100201 , SESSION check_constraint_checks = @dbslicer_check_constraint_checks, SESSION max_statement_time = @dbslicer_max_statement_time */ /*M!101101 , SESSION system_versioning_insert_history = @dbslicer_insert_history */';
EXECUTE dbslicer_settings;
DEALLOCATE PREPARE dbslicer_settings;
SET SESSION sql_mode = @dbslicer_former_sql_mode, SESSION time_zone = @dbslicer_former_time_zone, SESSION foreign_key_checks = @dbslicer_former_foreign_key_checks, SESSION unique_checks = @dbslicer_former_unique_checks, SESSION autocommit = @dbslicer_former_autocommit;
SET SESSION character_set_client = @dbslicer_character_set_client, SESSION character_set_results = @dbslicer_character_set_results, SESSION collation_connection = @dbslicer_collation_connection;
